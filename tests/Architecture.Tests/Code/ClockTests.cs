using System.Text.RegularExpressions;
using Architecture.Tests.Repository;

namespace Architecture.Tests.Code;

/// <summary>Time comes from a <see cref="TimeProvider"/>, so that tests need neither wait nor hope.</summary>
public sealed partial class ClockTests
{
    private static readonly Dictionary<string, string> RealTime = new(StringComparer.Ordinal)
    {
        ["src/Personio/Personio.Sandbox/Faults/FaultMiddleware.cs"] = "latency faults take real time, whatever clock the data has",
        ["src/Personio/Personio.Sandbox/Faults/SpoiltAnswer.cs"] = "an answer that trickles does so in real time",
        ["src/Personio/Personio.Sandbox/Program.cs"] = "waits for a signal, not for a time",
    };

    // A delay on a clock that was handed in is what the rule asks for.
    private static readonly Dictionary<string, string> OnAGivenClock = new(StringComparer.Ordinal)
    {
        ["src/Personio/Personio.Client/Authentication/ClientCredentialsTokens.cs"] = "Task.Delay(LockPoll, time)",
        ["src/Personio/Personio.Client/Budgets/ClassBudget.cs"] = "Task.Delay(answer.Wait, time)",
        ["src/Personio/Personio.Subgraph/Caching/Invalidation/RouterQueue.cs"] = "Task.Delay(pause, time, stoppingToken)",
        ["src/Personio/Personio.Subgraph/Idempotency/IdempotentWrites.cs"] = "Task.Delay(PollInterval, time, cancellationToken)",
        ["src/Personio/Personio.Subgraph/Watching/ChangePoller.cs"] = "Task.Delay(pause, time, stoppingToken)",
        ["src/Personio/Personio.Subgraph/Watching/ReplicatedTopics.cs"] = "Task.Delay(TryAgainAfter, time, stoppingToken)",
        ["src/Personio/Personio.Subgraph/Watching/SettlingChanges.cs"] = "Task.Delay(Second, time, lifetime.ApplicationStopping)",
        ["src/Personio/Personio.Subgraph/Webhooks/WebhookRegistry.cs"] = "Task.Delay(BetweenLooks, _time, cancellationToken)",
    };

    [Fact]
    public void Clock_OfTheSystem_IsNotReadDirectly() => SourceTree.Files("src", ".cs")
        .Where(path => !RealTime.ContainsKey(path))
        .SelectMany(path => Findings.In(path, line =>
            SystemClock().IsMatch(line) && !(OnAGivenClock.TryGetValue(path, out var call) && line.Contains(call, StringComparison.Ordinal))))
        .ShouldBeNone("Use a TimeProvider, or add the file with its reason to ClockTests.");

    [Fact]
    public void Exceptions_OfTheRule_AreStillNeeded() => RealTime.Keys.Concat(OnAGivenClock.Keys)
        .Where(path => !SourceTree.Exists(path) || !SystemClock().IsMatch(SourceTree.Read(path)))
        .ShouldBeNone("ClockTests excuses a file that needs no excuse any more.");

    [GeneratedRegex(
        @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b|\bTask\.Delay\(|\bThread\.Sleep\(|\bEnvironment\.TickCount",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SystemClock();
}
