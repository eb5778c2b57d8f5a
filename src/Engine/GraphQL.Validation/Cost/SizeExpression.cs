namespace GraphQL.Validation.Cost;

/// <summary>How many items a list has at most.</summary>
internal abstract class SizeExpression
{
    /// <summary>A single value, or a list of one.</summary>
    public static SizeExpression One { get; } = new KnownSize(1);

    public abstract bool IsConstant { get; }

    public abstract double Evaluate(IReadOnlyDictionary<string, object?> variables);

    /// <summary>The larger one of two.</summary>
    public static SizeExpression Max(SizeExpression a, SizeExpression b) => (a, b) switch
    {
        _ when ReferenceEquals(a, b) => a,
        (KnownSize x, KnownSize y) => x.Size >= y.Size ? x : y,
        _ => new LargerSize(a, b),
    };
}

/// <summary>A size that the document or the schema says.</summary>
internal sealed class KnownSize(double size) : SizeExpression
{
    public double Size { get; } = size;

    public override bool IsConstant => true;

    public override double Evaluate(IReadOnlyDictionary<string, object?> variables) => Size;
}

/// <summary>The size that slicing arguments ask for by variables: the largest counts.</summary>
/// <param name="arguments">The variables, each with the argument's default for where the variable is absent.</param>
/// <param name="known">The largest size among the slicing arguments that have no variable; null where there is none.</param>
/// <param name="fallback">The size where no slicing argument has a value.</param>
/// <param name="most">The largest size that the field ever has; null where any is possible.</param>
internal sealed class SlicedSize((string Variable, int? Default)[] arguments, int? known, double fallback, int? most) : SizeExpression
{
    public override bool IsConstant => false;

    public override double Evaluate(IReadOnlyDictionary<string, object?> variables)
    {
        var largest = known;
        foreach (var (variable, otherwise) in arguments)
        {
            if ((variables.TryGetValue(variable, out var value) ? value as int? : otherwise) is { } given && !(largest >= given))
            {
                largest = given;
            }
        }

        return largest is { } size ? Math.Max(0, Math.Min(size, most ?? int.MaxValue)) : fallback;
    }
}

/// <summary>The larger one of two sizes.</summary>
internal sealed class LargerSize(SizeExpression a, SizeExpression b) : SizeExpression
{
    public override bool IsConstant => false;

    public override double Evaluate(IReadOnlyDictionary<string, object?> variables) => Math.Max(a.Evaluate(variables), b.Evaluate(variables));
}
