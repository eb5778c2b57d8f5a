using GraphQL.Schema;

namespace GraphQL.Execution.Planning;

/// <summary>What is selected of one object type at one place of the operation, in the order of the response.</summary>
internal sealed class PlanSelectionSet
{
    public required ObjectType Type { get; init; }

    /// <summary>Writes the plain properties; null where none is selected.</summary>
    public required ObjectWriter? Writer { get; init; }

    /// <summary>The fields that become columns: everything but plain properties and <c>__typename</c>.</summary>
    public required PlanField[] Columns { get; init; }

    /// <summary>The plain properties, in the order of the response.</summary>
    public required LeafField[] Leaves { get; init; }

    /// <summary>The fields behind <see cref="Leaves"/>.</summary>
    public required PlanField[] LeafFields { get; init; }

    /// <summary>Indexes into <see cref="Leaves"/> of those whose values must be checked before they are written.</summary>
    public required int[] CheckedLeaves { get; init; }

    /// <summary>Indexes into <see cref="Leaves"/> of those that the caller must be allowed to have.</summary>
    public required int[] GuardedLeaves { get; init; }

    /// <summary>How to write an object, in the order of the response.</summary>
    public required EmitStep[] Steps { get; init; }

    /// <summary>The deferred fragments that begin at the object, outer ones first.</summary>
    public DeferUsage[] Defers { get; init; } = [];

    /// <summary>The fields that are delivered later.</summary>
    public DeferredPart[] Later { get; init; } = [];

    /// <summary>True where something of the object may be delivered later.</summary>
    public bool IsDivided => Defers.Length > 0 || Later.Length > 0;
}

/// <summary>One step of writing an object.</summary>
/// <param name="Kind">What to write.</param>
/// <param name="Start">Of leaves: the first one. Of a column: its index.</param>
/// <param name="Count">Of leaves: how many in a row.</param>
/// <param name="Name">Of <c>__typename</c>: its key.</param>
/// <param name="TypeName">Of <c>__typename</c>: its value.</param>
internal readonly record struct EmitStep(EmitKind Kind, int Start, int Count, ResponseName? Name = null, byte[]? TypeName = null);

internal enum EmitKind
{
    Leaves,
    Column,
    TypeName,
}
