namespace GraphQL.Fuzzing.Runs;

/// <summary>An input for which something does not hold.</summary>
/// <param name="Kind">The same for findings that have, in all likelihood, one cause.</param>
internal sealed record Finding(string Target, long Iteration, string Kind, string Message, byte[] Input)
{
    public static string KindOf(Exception exception) => exception is InvariantException broken
        ? broken.Invariant
        : $"{exception.GetType().Name} {exception.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("GraphQL.", StringComparison.Ordinal))?.Trim()}";
}
