using System.Globalization;
using GraphQL.Language;

namespace GraphQL.Execution.Planning;

/// <summary>A <c>@stream</c> that is in effect.</summary>
/// <param name="Label">What the client calls it; null for nothing.</param>
/// <param name="InitialCount">How many items come first: a number or a variable; null for the default.</param>
internal sealed record StreamUsage(string? Label, IValueNode? InitialCount)
{
    /// <summary>How many items of each list come first under the request's variables; below 0 where the client asks for nonsense.</summary>
    public int Count(IReadOnlyDictionary<string, object?> variables) => InitialCount switch
    {
        IntValueNode literal => int.Parse(literal.Value, CultureInfo.InvariantCulture),
        VariableNode variable when variables.TryGetValue(variable.Name.Value, out var value) => value as int? ?? -1,
        _ => 0,
    };
}

/// <summary>In place of the binding of a streamed field, for its items: their values are given.</summary>
internal sealed class GivenValueBinding : FieldBinding
{
    private GivenValueBinding()
    {
    }

    public static GivenValueBinding Instance { get; } = new();
}
