using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace GraphQL.Execution.Tests.Telemetry;

/// <summary>What is measured by the meters that this factory makes.</summary>
internal sealed class RecordedMetrics : IMeterFactory
{
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly Meter _meter;
    private readonly MeterListener _listener = new();

    public RecordedMetrics()
    {
        _meter = new Meter(new MeterOptions(GraphQLTelemetry.Name) { Scope = this });
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == _meter)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Add(i, value, tags));
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Add(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Add(i, value, tags));
        _listener.Start();
    }

    public Meter Create(MeterOptions options)
    {
        options.Name.ShouldBe(GraphQLTelemetry.Name);
        return _meter;
    }

    /// <summary>The values of an instrument with their tags.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string instrument) =>
        [.. _measured.Where(m => m.Instrument == instrument).Select(m => (m.Value, m.Tags))];

    public string Text => string.Join('\n', _measured.Select(m => $"{m.Instrument} {m.Tags}"));

    public void Dispose()
    {
        _listener.Dispose();
        _meter.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _measured.Enqueue(
        new Measured(instrument.Name, value, string.Join(' ', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))));

    private sealed record Measured(string Instrument, double Value, string Tags);
}
