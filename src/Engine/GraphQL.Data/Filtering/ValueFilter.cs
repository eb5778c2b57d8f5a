using System.Text;

namespace GraphQL.Data;

/// <summary>A comparison of one leaf with one or more values.</summary>
public abstract class ValueFilter<T> : Filter<T>
{
    private protected ValueFilter(FilterField<T> field, FilterOperation operation, bool isNegated)
    {
        Field = field;
        Operation = operation;
        IsNegated = isNegated;
    }

    /// <summary>What is compared.</summary>
    public FilterField<T> Field { get; }

    /// <summary>How it is compared.</summary>
    public FilterOperation Operation { get; }

    /// <summary>True for <c>neq</c>, <c>nin</c>, <c>ncontains</c> and so on: passes exactly what the operation itself does not.</summary>
    public bool IsNegated { get; }

    /// <summary>What it is compared with: several values for <see cref="FilterOperation.In"/>, one for all others.</summary>
    public abstract IReadOnlyList<object?> Operands { get; }

    internal bool Demands(string property) => !IsNegated
        && Operation is FilterOperation.Equal or FilterOperation.In
        && string.Equals(Field.Property, property, StringComparison.Ordinal)
        && !Operands.Contains(null);

    internal sealed override void Write(StringBuilder text, bool withValues)
    {
        text.Append(Field.Name).Append(' ').Append(IsNegated ? "not " : "").Append(Operation);
        if (withValues)
        {
            foreach (var operand in Operands)
            {
                FilterText.WriteValue(text.Append(' '), operand);
            }
        }
    }

    internal sealed override void AddProperties(HashSet<string> properties) => properties.Add(Field.Property);
}

/// <summary>
/// Compares without boxing. Null equals null alone and is in no other relation: nothing is greater, less, contained. Strings are compared
/// by their code units, so that case and accents matter and no culture does.
/// </summary>
internal sealed class ValueFilter<T, TValue> : ValueFilter<T>
{
    private readonly Func<T, TValue> _read;
    private readonly TValue _operand;
    private readonly HashSet<TValue>? _operands;

    public ValueFilter(FilterField<T> field, FilterOperation operation, bool isNegated, Func<T, TValue> read, IReadOnlyList<TValue> operands)
        : base(field, operation, isNegated)
    {
        _read = read;
        _operand = operation == FilterOperation.In ? default! : operands[0];
        _operands = operation == FilterOperation.In ? [.. operands] : null;
        Operands = [.. operands];
    }

    public override IReadOnlyList<object?> Operands { get; }

    public override bool Matches(T item) => Holds(_read(item)) != IsNegated;

    private bool Holds(TValue value) => Operation switch
    {
        FilterOperation.Equal => EqualityComparer<TValue>.Default.Equals(value, _operand),
        FilterOperation.In => _operands!.Contains(value),
        FilterOperation.Contains => value is string text && text.Contains((string)(object)_operand!, StringComparison.Ordinal),
        FilterOperation.StartsWith => value is string text && text.StartsWith((string)(object)_operand!, StringComparison.Ordinal),
        FilterOperation.EndsWith => value is string text && text.EndsWith((string)(object)_operand!, StringComparison.Ordinal),
        _ => value is not null && Relates(Comparer<TValue>.Default.Compare(value, _operand)),
    };

    private bool Relates(int comparison) => Operation switch
    {
        FilterOperation.Greater => comparison > 0,
        FilterOperation.GreaterOrEqual => comparison >= 0,
        FilterOperation.Less => comparison < 0,
        _ => comparison <= 0,
    };
}
