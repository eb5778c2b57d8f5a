namespace Personio.Subgraph.Watching;

/// <summary>Stable values of <c>extensions.code</c> that watching adds to the engine's.</summary>
public static class WatchErrorCodes
{
    /// <summary>A subscription was ended because changes may be missed: this process does not hear the others, or did not for a while.</summary>
    public const string ChangesMissed = "CHANGES_MISSED";

    /// <summary>There are more objects than the server compares.</summary>
    public const string TooMuchToCompare = "TOO_MUCH_TO_COMPARE";
}
