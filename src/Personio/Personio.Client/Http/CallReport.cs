using System.Diagnostics;
using Personio.Client.Connections;

namespace Personio.Client.Http;

/// <summary>Tells the trace and the scope's recorder of one call, once it is over.</summary>
internal sealed class CallReport(PersonioRequest request, PersonioConnection connection, IPersonioCallRecorder recorder, TimeProvider time) : IDisposable
{
    private readonly long started = time.GetTimestamp();
    private readonly Activity? activity = PersonioDiagnostics.StartCall(request.Method.Method, request.Route, connection.BaseAddress);

    public CallProgress Progress { get; } = new(request.Api);

    public int? Status { get; set; }

    public string? Code { get; set; }

    /// <summary>How old the answer is, where it is an old one because Personio is down.</summary>
    public TimeSpan? StaleFor { get; set; }

    public void Dispose()
    {
        if (Status is { } status)
        {
            PersonioDiagnostics.SetStatus(activity, status);
        }

        if (Code is { } code)
        {
            PersonioDiagnostics.SetError(activity, code);
        }

        activity?.SetTag("personio.attempts", Progress.Sends);
        recorder.Record(new PersonioCall(request.Endpoint, Status, time.GetElapsedTime(started), Progress.Sends, Code)
        {
            Waited = Progress.Waited,
            BudgetLeft = Progress.BudgetLeft,
            StaleFor = StaleFor,
        });
        activity?.Dispose();
    }
}
