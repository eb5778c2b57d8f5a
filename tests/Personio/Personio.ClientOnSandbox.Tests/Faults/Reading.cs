using Personio.Client.Resources;

namespace Personio.ClientOnSandbox.Tests.Faults;

/// <summary>A row of the matrix that changes nothing.</summary>
/// <param name="Name">The client's method.</param>
/// <param name="Path">How the paths of its calls begin.</param>
/// <param name="IsPaged">Whether it reads a list of v2 page by page.</param>
/// <param name="Read">Calls it, and tells what came: the same text for the same answer.</param>
internal sealed partial record Reading(string Name, string Path, bool IsPaged, Func<FaultySession, Task<string>> Read)
{
    private static readonly DateOnly JuneFirst = new(2026, 6, 1);
    private static readonly DateOnly JuneLast = new(2026, 6, 30);

    /// <summary>Whether what comes are just bytes, in which nobody can see that some are missing.</summary>
    public bool IsBytes { get; init; }

    /// <summary>Whether the bytes come after the method has returned.</summary>
    public bool IsDownload { get; init; }

    public static IReadOnlyList<Reading> All { get; } = [.. People, .. Company, .. Times, .. TimeOffs, .. Attendances, .. Papers, .. Hiring, .. Webhooks];

    public bool CanMeet(Fault fault) =>
        (IsPaged || !fault.NeedsPages) && !(IsBytes && fault.IsHiddenInBytes) && !(Path == "/xml" && fault.TokenJson is not null);

    /// <summary>What it may end with: null for the right answer, or the code of an error.</summary>
    public IReadOnlyList<string?> Expected(Fault fault) => IsDownload ? fault.Download : [fault.Read];

    private static Task<string> Each<T>(IAsyncEnumerable<T> list)
        where T : PersonioResource => Ids(list, one => one.Id);

    private static async Task<string> Ids<T>(IAsyncEnumerable<T> list, Func<T, string> id) => Join(await list.Select(id).ToListAsync());

    private static string Join(IEnumerable<string> texts) => string.Join(',', texts);
}
