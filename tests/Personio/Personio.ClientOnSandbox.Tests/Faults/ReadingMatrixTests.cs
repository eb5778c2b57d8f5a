using System.Collections.Concurrent;
using Personio.Client.Errors;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>
/// Every operation of the client under every fault. What comes back is right or a typed error, changes are made once, or not at all, or said to be
/// unknown, and nobody calls for ever. The rows are in <see cref="Reading"/> and <see cref="Writing"/>, the columns in <see cref="Fault"/>.
/// </summary>
public sealed class ReadingMatrixTests(MatrixStage stage) : IClassFixture<MatrixStage>
{
    public static TheoryData<string> Faults => [.. Fault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Reading_UnderAFault_EndsAsTheMatrixSays(string name)
    {
        var fault = Fault.Named(name);
        var wrong = new ConcurrentBag<string>();
        await stage.PlayAsync(fault, Reading.All.Where(reading => reading.CanMeet(fault)), async reading =>
        {
            await using var session = stage.Session();
            var expected = await reading.Read(session);
            var calls = session.Sent;
            session.Aim(fault, "GET", reading.Path);

            var (read, error) = await Attempt.RunAsync(() => reading.Read(session));

            var ending = error is null ? null : (error as PersonioException)?.Code ?? error.ToString();
            if (!reading.Expected(fault).Contains(ending))
            {
                wrong.Add($"{reading.Name} ended with {ending ?? "an answer"} instead of {reading.Expected(fault)[0] ?? "an answer"}");
            }

            if (error is null && read != expected)
            {
                wrong.Add($"{reading.Name} read '{read}' instead of '{expected}'");
            }

            if (session.Sent > calls + MatrixStage.MostExtraCalls)
            {
                wrong.Add($"{reading.Name} made {session.Sent} calls instead of {calls}");
            }
        });

        wrong.Order(StringComparer.Ordinal).ShouldBeEmpty();
    }
}
