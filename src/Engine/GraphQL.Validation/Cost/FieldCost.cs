namespace GraphQL.Validation.Cost;

/// <summary>
/// A field and what is selected below it. The field is called once for each parent, which is who multiplies; what is below it is there once for
/// each item it returns. Neither part is less than zero, however negative its weights.
/// </summary>
/// <param name="call">The weight of a call, that of its arguments and directives included as far as it is known.</param>
/// <param name="inputs">The weight that only the variables tell.</param>
/// <param name="size">How many items it returns.</param>
/// <param name="itemWeight">The weight of an item's type.</param>
/// <param name="below">What is selected of an item.</param>
internal sealed class FieldCost(double call, InputCost[] inputs, SizeExpression size, double itemWeight, CostExpression below) : CostExpression
{
    public override bool IsConstant => inputs.Length == 0 && size.IsConstant && below.IsConstant;

    public override OperationCost Evaluate(IReadOnlyDictionary<string, object?> variables)
    {
        var weight = call;
        foreach (var input in inputs)
        {
            weight += input.Evaluate(variables);
        }

        var items = size.Evaluate(variables);
        var each = below.Evaluate(variables);
        return new OperationCost(Math.Max(0, weight) + (items * each.Field), items * Math.Max(0, itemWeight + each.Type));
    }

    /// <summary>The field's cost, computed at once where it depends on no variable.</summary>
    public CostExpression Fold() => IsConstant ? new ConstantCost(Evaluate(System.Collections.Frozen.FrozenDictionary<string, object?>.Empty)) : this;
}
