using System.Diagnostics.CodeAnalysis;

namespace GraphQL.Execution.Requests;

/// <summary>Reads values that a request carries for its resolvers.</summary>
internal static class GlobalStateReading
{
    public static T Read<T>(this IReadOnlyDictionary<string, object?> states, string name)
    {
        if (!TryRead(states, name, out T? value))
        {
            throw new InvalidOperationException(
                $"The request carries no global state \"{name}\" of the type {typeof(T)}; set {nameof(OperationRequest)}.{nameof(OperationRequest.GlobalState)}.");
        }

        return value;
    }

    public static T? ReadOrDefault<T>(this IReadOnlyDictionary<string, object?> states, string name) =>
        TryRead(states, name, out T? value) ? value : default;

    private static bool TryRead<T>(IReadOnlyDictionary<string, object?> states, string name, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (!states.TryGetValue(name, out var state) || state is null)
        {
            return false;
        }

        value = state is T typed
            ? typed
            : throw new InvalidOperationException($"The global state \"{name}\" is a {state.GetType()}, but a resolver asks for a {typeof(T)}.");
        return true;
    }
}
