using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Personio.Client.Http;
using Personio.Subgraph.Caching.Invalidation;

namespace Personio.Subgraph.Hosting;

/// <summary>Sends spans and metrics to an OpenTelemetry collector, where the settings name one.</summary>
internal static class TelemetryExport
{
    private const string EndpointSetting = "Telemetry:OtlpEndpoint";
    private const string ServiceName = "personio-subgraph";

    // Spans of HttpClient are left out: their addresses hold ids of employees. The client's own name routes.
    private static readonly string[] Sources = [GraphQLTelemetry.Name, PersonioDiagnostics.ActivitySourceName, "Microsoft.AspNetCore"];

    private static readonly string[] Meters =
    [
        GraphQLTelemetry.Name,
        InvalidationMetrics.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
    ];

    /// <summary>Reads the setting and, where it has a value, exports from the start of the host to its end.</summary>
    /// <exception cref="SettingsException">The endpoint is no address of HTTP.</exception>
    public static void AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (Read(configuration) is not { } endpoint)
        {
            return;
        }

        // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win over the name given here.
        var resource = ResourceBuilder.CreateEmpty().AddService(ServiceName).AddTelemetrySdk().AddEnvironmentVariableDetector();
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Sources)
            .AddOtlpExporter(options => Export(options, endpoint, "v1/traces"))
            .Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddOtlpExporter(options => Export(options, endpoint, "v1/metrics"))
            .Build());
        services.AddHostedService<TelemetryStart>();
    }

    /// <summary>The collector's address; null where none is set.</summary>
    /// <exception cref="SettingsException">It is no address of HTTP.</exception>
    public static Uri? Read(IConfiguration configuration)
    {
        if (configuration[EndpointSetting] is not { Length: > 0 } text)
        {
            return null;
        }

        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new SettingsException($"{EndpointSetting} is no address: give one such as http://localhost:4318.");
    }

    private static void Export(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint, path);
    }

    /// <summary>Builds both providers before the first request; the container disposes of them, which sends what is left.</summary>
    private sealed class TelemetryStart(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            GC.KeepAlive((traces, metrics));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
