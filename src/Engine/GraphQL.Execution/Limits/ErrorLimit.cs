using GraphQL.Language;

namespace GraphQL.Execution.Limits;

/// <summary>Cuts the errors of a response to a number a client can use.</summary>
internal static class ErrorLimit
{
    /// <summary>Keeps the first errors; where there are more than <see cref="ExecutionLimits.MaxErrors"/>, one more says how many.</summary>
    /// <param name="toError">Called only for those that stay.</param>
    public static IReadOnlyList<GraphQLError> Take<T>(IReadOnlyList<T> all, int most, Func<T, GraphQLError> toError)
    {
        var kept = new GraphQLError[all.Count > most ? most + 1 : all.Count];
        for (var i = 0; i < Math.Min(all.Count, most); i++)
        {
            kept[i] = toError(all[i]);
        }

        if (all.Count > most)
        {
            kept[most] = LeftOut(all.Count - most, most);
        }

        return kept;
    }

    private static GraphQLError LeftOut(int count, int most) => new(
        $"{count} more {(count == 1 ? "error was" : "errors were")} left out; "
        + $"a response has at most {most} ({LimitSetting.Of(nameof(ExecutionLimits.MaxErrors))}). Mend those above first.")
    {
        Code = ErrorCodes.MaxErrors,
        Extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["leftOut"] = count },
    };
}
