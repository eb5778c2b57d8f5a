using System.Globalization;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>A row of the matrix that adds, changes or removes something.</summary>
/// <param name="Name">The client's method.</param>
/// <param name="Method">The HTTP method of its call.</param>
/// <param name="Path">How the path of its call begins.</param>
/// <param name="Count">How often it was done so far with this number, by what can be read; null where nothing can.</param>
/// <param name="Write">Does it, differently for each number.</param>
internal sealed partial record Writing(
    string Name, string Method, string Path, Func<FaultySession, int, Task<int>>? Count, Func<FaultySession, int, Task> Write)
{
    /// <summary>Makes what it is done to; its id is the session's target. Null where nothing is needed.</summary>
    public Func<FaultySession, int, Task<string>>? Prepare { get; init; }

    public AnswerUse Answer { get; init; }

    /// <summary>Whether the client repeats it like a read, because it does no more the second time. Default: deletions.</summary>
    public bool IsRepeatable { get => field || Method == "DELETE"; init; }

    public static IReadOnlyList<Writing> All { get; } = [.. People, .. Times, .. TimeOffs, .. Attendances, .. Papers, .. Projects, .. Webhooks];

    /// <summary>
    /// Paging is no matter of writes, nor is the body of an answer that has none or that nobody looks at. The recruiting key is no token that could be revoked.
    /// </summary>
    public bool CanMeet(Fault fault) => !fault.NeedsPages
        && !(fault.TokenJson is not null && Path.StartsWith("/v1/recruiting", StringComparison.Ordinal))
        && !(fault.SpoilsTheBody && Answer == AnswerUse.None)
        && !(fault.Name == "truncated" && Answer == AnswerUse.Ignored);

    /// <summary>What it is to end with: null for success, or the code of an error.</summary>
    public string? Expected(Fault fault) => IsRepeatable ? fault.Repeatable : fault.Change;

    private static DateOnly Day(int number) => new DateOnly(2028, 1, 3).AddDays(number);

    private static string Text(int number) => "No " + number.ToString(CultureInfo.InvariantCulture);

    private static int Once(bool isDone) => isDone ? 1 : 0;
}
