using Personio.Client.Errors;
using Personio.Sandbox;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>
/// Every fault on every operation of the tables: what comes back is right or a typed error, changes are made once or not at all or said to be
/// unknown, and nobody calls for ever.
/// </summary>
public sealed class ClientUnderFaultTests
{
    private const int MostExtraCalls = 12;

    private static readonly Dictionary<string, (SandboxFault Fault, bool IsSurvived)> Faults = new(StringComparer.Ordinal)
    {
        ["503 once"] = (new SandboxFault { Status = 503 }, true),
        ["500 in HTML"] = (new SandboxFault { Status = 500, Body = SandboxFaultBody.Html }, true),
        ["502 empty"] = (new SandboxFault { Status = 502, Body = SandboxFaultBody.Empty }, true),
        ["503 for ever"] = (new SandboxFault { Status = 503, Count = null }, false),
        ["504 after the call"] = (new SandboxFault { Status = 504, AfterTheCall = true }, true),
        ["429 bare"] = (new SandboxFault { Status = 429 }, true),
        ["429 with a time"] = (new SandboxFault { Status = 429, RetryAfterSeconds = 1 }, true),
        ["429 with rate headers"] = (new SandboxFault { Status = 429, RateHeaders = true }, true),
        ["cut before"] = (new SandboxFault { Disconnect = true }, true),
        ["cut after"] = (new SandboxFault { Disconnect = true, AfterTheCall = true }, true),
        ["cut short"] = (new SandboxFault { Answer = SandboxFaultAnswer.CutShort }, false),
        ["revoked token"] = (new SandboxFault { RevokeToken = true }, true),
        ["unknown to the gateway"] = (new SandboxFault { Status = 404, Body = SandboxFaultBody.Gateway }, false),
        ["404 in HTML"] = (new SandboxFault { Status = 404, Body = SandboxFaultBody.Html }, false),
        ["truncated"] = (new SandboxFault { Answer = SandboxFaultAnswer.Truncated }, false),
        ["wrong type"] = (new SandboxFault { Answer = SandboxFaultAnswer.WrongContentType }, false),
        ["oversized"] = (new SandboxFault { Answer = SandboxFaultAnswer.Oversized }, false),
        ["next is itself"] = (new SandboxFault { Answer = SandboxFaultAnswer.NextIsItself }, false),
    };

    private static readonly SandboxOptions Options = new()
    {
        Employees = 130, Today = new DateOnly(2026, 6, 15), RateLimits = SandboxRateLimits.Off,
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Reading_UnderAFault_IsRightOrATypedError(string name)
    {
        var (fault, isSurvived) = Faults[name];
        await using var sandbox = await SandboxServer.StartAsync(Options);
        var wrong = new List<string>();
        foreach (var reading in Reading.All)
        {
            await using var session = new FaultySession(sandbox);
            var before = LastCall(sandbox);
            var expected = await reading.Read(session);
            var calls = LastCall(sandbox) - before;
            sandbox.AddFault(fault with { Method = "GET", PathPrefix = reading.Path });

            before = LastCall(sandbox);
            var (read, error) = await TryAsync(() => reading.Read(session));
            sandbox.ClearFaults();

            Note(wrong, $"{reading.Name} threw {error?.GetType().Name}", isSurvived && error is not null);
            Note(wrong, $"{reading.Name} threw {error?.GetType().Name}, which is no typed error", error is not (null or PersonioException));
            Note(wrong, $"{reading.Name} read '{read}' instead of '{expected}'", error is null && read != expected);
            Note(wrong, $"{reading.Name} made {LastCall(sandbox) - before} calls", LastCall(sandbox) - before > calls + MostExtraCalls);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Paging_WithRowsThatRepeat_TellsEachOnce()
    {
        await using var sandbox = await SandboxServer.StartAsync(Options);
        var wrong = new List<string>();
        foreach (var reading in Reading.All.Where(reading => reading.IsPaged))
        {
            await using var session = new FaultySession(sandbox);
            var expected = await reading.Read(session);
            sandbox.AddFault(new SandboxFault { Answer = SandboxFaultAnswer.DuplicateRows, Count = null, Method = "GET", PathPrefix = reading.Path });

            var (read, error) = await TryAsync(() => reading.Read(session));
            sandbox.ClearFaults();

            Note(wrong, $"{reading.Name} read '{read}' instead of '{expected}' ({error?.GetType().Name})", read != expected);
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Writing_UnderAFault_IsDoneOnceOrNotOrSaidToBeUnknown(string name)
    {
        var (fault, _) = Faults[name];
        await using var sandbox = await SandboxServer.StartAsync(Options with { Employees = 5 });
        var wrong = new List<string>();
        var number = 0;
        foreach (var writing in Writing.All)
        {
            number++;
            await using var session = new FaultySession(sandbox);
            var before = await writing.Count(session, number);
            sandbox.AddFault(fault with { Method = writing.Method, PathPrefix = writing.Path });

            var (_, error) = await TryAsync(async () =>
            {
                await writing.Write(session, number);
                return "";
            });
            sandbox.ClearFaults();

            await using var witness = new FaultySession(sandbox);
            var done = await writing.Count(witness, number) - before;
            var isRight = error switch
            {
                null => done == 1,
                PersonioUnknownOutcomeException => done is 0 or 1,
                PersonioException => done == 0,
                _ => false,
            };
            Note(wrong, $"{writing.Name} was done {done} times and ended with {error?.GetType().Name ?? "success"}", !isRight);
        }

        wrong.ShouldBeEmpty();
    }

    private static long LastCall(SandboxServer sandbox) => sandbox.GetCalls() is [.., var last] ? last.Sequence : 0;

    private static void Note(List<string> wrong, string what, bool isWrong)
    {
        if (isWrong)
        {
            wrong.Add(what);
        }
    }

    private static async Task<(string? Read, Exception? Error)> TryAsync(Func<Task<string>> operation)
    {
        try
        {
            return (await operation(), null);
        }
        catch (Exception exception)
        {
            return (null, exception);
        }
    }
}
