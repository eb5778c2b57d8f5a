namespace GraphQL.Validation.Cost;

/// <summary>What a part of an operation costs, as a function of the request's coerced variables. Evaluating it allocates nothing.</summary>
public abstract class CostExpression
{
    private protected CostExpression()
    {
    }

    /// <summary>True where no variable has a part in it.</summary>
    public abstract bool IsConstant { get; }

    /// <summary>Computes the cost.</summary>
    /// <param name="variables">The coerced variables; absent ones are missing.</param>
    public abstract OperationCost Evaluate(IReadOnlyDictionary<string, object?> variables);

    internal static CostExpression Zero { get; } = new ConstantCost(default);

    internal static CostExpression Sum(List<CostExpression> parts) => Join(parts, default, static (a, b) => a + b, static p => new CostSum(p));

    // Nothing costs less than nothing, so that the maximum of no part at all is zero too.
    internal static CostExpression Max(List<CostExpression> parts) => Join(parts, default, OperationCost.Max, static p => new CostMaximum(p));

    private static CostExpression Join(
        List<CostExpression> parts,
        OperationCost start,
        Func<OperationCost, OperationCost, OperationCost> join,
        Func<CostExpression[], CostExpression> make)
    {
        var constant = start;
        var rest = new List<CostExpression>();
        foreach (var part in parts)
        {
            if (part is ConstantCost { Cost: var cost })
            {
                constant = join(constant, cost);
            }
            else
            {
                rest.Add(part);
            }
        }

        if (rest.Count > 0 && constant != start)
        {
            rest.Add(new ConstantCost(constant));
        }

        return rest.Count switch
        {
            0 => new ConstantCost(constant),
            1 => rest[0],
            _ => make([.. rest]),
        };
    }
}

/// <summary>A cost that is known.</summary>
internal sealed class ConstantCost(OperationCost cost) : CostExpression
{
    public OperationCost Cost { get; } = cost;

    public override bool IsConstant => true;

    public override OperationCost Evaluate(IReadOnlyDictionary<string, object?> variables) => Cost;
}

/// <summary>What stands beside each other.</summary>
internal sealed class CostSum(CostExpression[] parts) : CostExpression
{
    public override bool IsConstant => false;

    public override OperationCost Evaluate(IReadOnlyDictionary<string, object?> variables)
    {
        var sum = default(OperationCost);
        foreach (var part in parts)
        {
            sum += part.Evaluate(variables);
        }

        return sum;
    }
}

/// <summary>What excludes each other: the fields of the object types that an abstract type can be.</summary>
internal sealed class CostMaximum(CostExpression[] parts) : CostExpression
{
    public override bool IsConstant => false;

    public override OperationCost Evaluate(IReadOnlyDictionary<string, object?> variables)
    {
        var most = default(OperationCost);
        foreach (var part in parts)
        {
            most = OperationCost.Max(most, part.Evaluate(variables));
        }

        return most;
    }
}
