import { AwsInstrumentation } from '@opentelemetry/instrumentation-aws-sdk';
import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { register } from 'import-in-the-middle/register-hooks.mjs';

// Every setting is OpenTelemetry's own: OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS, OTEL_SERVICE_NAME,
// OTEL_RESOURCE_ATTRIBUTES, OTEL_TRACES_SAMPLER (https://opentelemetry.io/docs/specs/otel/configuration/).

// What is imported from here on can be watched, also where it is an ECMAScript module.
register();

const tracing = new NodeSDK({
  instrumentations: [
    new HttpInstrumentation(),
    // The route names the span of the request; a span for each middleware would only be noise.
    new ExpressInstrumentation({
      ignoreLayersType: [ExpressLayerType.MIDDLEWARE, ExpressLayerType.ROUTER],
    }),
    new AwsInstrumentation({ suppressInternalInstrumentation: true }),
  ],
  // Metrics and logs have their own ways, see docs/operations.md.
  metricReaders: [],
  logRecordProcessors: [],
});
tracing.start();

// What is not sent yet goes out while the process finishes what it has in hand.
process.once('SIGTERM', () => void tracing.shutdown().catch(() => undefined));
