import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { AwsInstrumentation } from '@opentelemetry/instrumentation-aws-sdk';
import { ExpressInstrumentation, ExpressLayerType } from '@opentelemetry/instrumentation-express';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import {
  defaultResource,
  detectResources,
  resourceAttributesEnvDetector,
  serviceNameEnvDetector,
} from '@opentelemetry/resources';
import {
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { register } from 'import-in-the-middle/register-hooks.mjs';

// The parts of OpenTelemetry's SDK that tracing needs, not the package that holds them all: that one is 25 MB more in
// every image. Settings are OpenTelemetry's own: OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_HEADERS,
// OTEL_SERVICE_NAME, OTEL_RESOURCE_ATTRIBUTES, and OTEL_TRACES_SAMPLER_ARG, the share of requests that is traced, from
// 0 to 1 (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/).

// What is imported from here on can be watched, also where it is an ECMAScript module.
register();

const share = process.env['OTEL_TRACES_SAMPLER_ARG'];
const provider = new TracerProvider({
  resource: defaultResource().merge(
    detectResources({ detectors: [resourceAttributesEnvDetector, serviceNameEnvDetector] }),
  ),
  sampler: new ParentBasedSampler({
    root: share === undefined ? new AlwaysOnSampler() : new TraceIdRatioBasedSampler(Number(share)),
  }),
  spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
});
trace.setGlobalTracerProvider(provider);
context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
propagation.setGlobalPropagator(new W3CTraceContextPropagator());

registerInstrumentations({
  instrumentations: [
    new HttpInstrumentation(),
    // The route names the span of the request; a span for each middleware would only be noise.
    new ExpressInstrumentation({
      ignoreLayersType: [ExpressLayerType.MIDDLEWARE, ExpressLayerType.ROUTER],
    }),
    new AwsInstrumentation({ suppressInternalInstrumentation: true }),
  ],
});

// What is not sent yet goes out while the process finishes what it has in hand.
process.once('SIGTERM', () => void provider.forceFlush().catch(() => undefined));
