namespace GraphQL.Validation;

/// <summary>What an operation may cost at most, as far as its text and its variables tell (GraphQL Cost Directives specification).</summary>
/// <param name="Field">The weight of all fields that are called, each as often as its parents may be there: the work of resolving them.</param>
/// <param name="Type">The weight of all values that are made, the root included: the size of the answer.</param>
public readonly record struct OperationCost(double Field, double Type)
{
    internal static OperationCost Max(OperationCost a, OperationCost b) => new(Math.Max(a.Field, b.Field), Math.Max(a.Type, b.Type));

    public static OperationCost operator +(OperationCost a, OperationCost b) => Add(a, b);

    public static OperationCost Add(OperationCost left, OperationCost right) => new(left.Field + right.Field, left.Type + right.Type);
}
