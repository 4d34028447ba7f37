// Loaded before a process's own code (`node --import`), since what is traced must be watched from its first import on.
// Off unless OpenTelemetry's own variable says where traces go; then nothing of it is loaded at all.
if (process.env['OTEL_EXPORTER_OTLP_ENDPOINT']) await import('./start-tracing.ts');
