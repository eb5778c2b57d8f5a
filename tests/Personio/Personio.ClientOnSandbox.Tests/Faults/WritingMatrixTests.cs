using System.Collections.Concurrent;
using Personio.Client.Errors;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <inheritdoc cref="ReadingMatrixTests"/>
public sealed class WritingMatrixTests(MatrixStage stage) : IClassFixture<MatrixStage>
{
    public static TheoryData<string> Faults => ReadingMatrixTests.Faults;

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Writing_UnderAFault_IsDoneOnceOrNotOrSaidToBeUnknown(string name)
    {
        var fault = Fault.Named(name);
        var wrong = new ConcurrentBag<string>();
        await stage.PlayAsync(fault, Writing.All.Where(writing => writing.CanMeet(fault)), async writing =>
        {
            var own = stage.NextNumber();
            await using var session = stage.Session();
            session.Target = writing.Prepare is { } prepare ? await prepare(session, own) : string.Empty;
            session.Aim(fault, writing.Method, writing.Path);

            var (_, error) = await Attempt.RunAsync(async () =>
            {
                await writing.Write(session, own);
                return string.Empty;
            });

            var expected = writing.Expected(fault);
            var ending = error is null ? null : (error as PersonioException)?.Code ?? error.ToString();
            if (ending != expected)
            {
                wrong.Add($"{writing.Name} ended with {ending ?? "success"} instead of {expected ?? "success"}");
            }

            var due = expected is null || (expected == PersonioErrorCodes.UnknownOutcome && fault.IsCarriedOut) ? 1 : 0;
            var done = await CountAsync(writing, own, session.Target, due);
            if (done != due)
            {
                wrong.Add($"{writing.Name} was done {done} times instead of {due} and ended with {ending ?? "success"}");
            }

            if (session.Sent > MatrixStage.MostExtraCalls)
            {
                wrong.Add($"{writing.Name} made {session.Sent} calls");
            }
        });

        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>By a client that nothing happens to. Deliveries of webhooks show a little later than they were ordered.</summary>
    private async Task<int> CountAsync(Writing writing, int own, string target, int due)
    {
        if (writing.Count is not { } count)
        {
            return due;
        }

        await using var witness = stage.Session();
        witness.Target = target;
        var done = await count(witness, own);
        for (var patience = 0; patience < 200 && done < due; patience++)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            done = await count(witness, own);
        }

        return done;
    }
}
