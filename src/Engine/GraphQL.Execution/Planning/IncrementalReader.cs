using GraphQL.Language;
using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>Reads <c>@defer</c> and <c>@stream</c> as far as the request's variables leave them on.</summary>
/// <param name="isWanted">Whether a variable given as their <c>if</c> is anything but false.</param>
internal sealed class IncrementalReader(Func<string, bool> isWanted)
{
    public const string Defer = IncrementalDirectives.Defer;
    public const string Stream = IncrementalDirectives.Stream;

    private const string If = "if";
    private const string Label = "label";
    private const string InitialCount = "initialCount";

    /// <summary>The variable that decides whether a directive is in effect; null where none does.</summary>
    public static string? ConditionOf(DirectiveNode directive) =>
        directive.Name.Value is Defer or Stream ? (Argument(directive, If) as VariableNode)?.Name.Value : null;

    /// <summary>The usage that a fragment begins; null where it is not deferred.</summary>
    /// <param name="outer">The innermost deferred fragment around it.</param>
    public DeferUsage? ReadDefer(IHasDirectives fragment, DeferUsage? outer) =>
        Find(fragment, Defer) is { } directive ? new DeferUsage(directive, LabelOf(directive), outer) : null;

    /// <summary>How a field's list is streamed; null where it is not.</summary>
    public StreamUsage? ReadStream(FieldNode field) =>
        Find(field, Stream) is { } directive ? new StreamUsage(LabelOf(directive), Argument(directive, InitialCount)) : null;

    private DirectiveNode? Find(IHasDirectives holder, string name)
    {
        foreach (var directive in holder.Directives)
        {
            if (directive.Name.Value == name)
            {
                return IsOn(directive) ? directive : null;
            }
        }

        return null;
    }

    private bool IsOn(DirectiveNode directive) => Argument(directive, If) switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => isWanted(variable.Name.Value),
        _ => true,
    };

    private static string? LabelOf(DirectiveNode directive) => (Argument(directive, Label) as StringValueNode)?.Value;

    private static IValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value;
}
