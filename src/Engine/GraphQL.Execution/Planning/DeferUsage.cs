using GraphQL.Language;

namespace GraphQL.Execution.Planning;

/// <summary>One <c>@defer</c> that is in effect at one place of a plan. Compared by reference: the same directive met elsewhere is another usage.</summary>
internal sealed class DeferUsage(DirectiveNode directive, string? label, DeferUsage? parent)
{
    /// <summary>Where it is written.</summary>
    public DirectiveNode Directive { get; } = directive;

    public string? Label { get; } = label;

    /// <summary>The deferred fragment that this one stands in; null for none.</summary>
    public DeferUsage? Parent { get; } = parent;
}

/// <summary>A field as it was collected.</summary>
/// <param name="Node">The field as written.</param>
/// <param name="Defer">The innermost deferred fragment around it; null where it belongs to what is delivered first.</param>
internal readonly record struct FieldSelection(FieldNode Node, DeferUsage? Defer);

/// <summary>Selections whose fields are collected together.</summary>
/// <param name="Set">The selections as written.</param>
/// <param name="Defer">The innermost deferred fragment around them; null for none.</param>
internal readonly record struct SelectionScope(SelectionSetNode Set, DeferUsage? Defer);

/// <summary>The fields of an object.</summary>
/// <param name="Fields">By response name, in the order they are met first.</param>
/// <param name="Defers">The deferred fragments that begin at the object, outer ones first.</param>
internal sealed record CollectedFields(OrderedDictionary<string, List<FieldSelection>> Fields, List<DeferUsage> Defers);
