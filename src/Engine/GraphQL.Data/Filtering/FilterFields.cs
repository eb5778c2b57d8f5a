using GraphQL.Schema;

namespace GraphQL.Data;

internal sealed class ValueFilterField<T, TValue>(string name, string property, Func<T, TValue> read, Func<object, TValue> convert)
    : FilterField<T>(name, property)
{
    internal override Filter<T> Read(object? value, FilterReading reading)
    {
        if (value is null)
        {
            throw reading.Refuse("is null. To compare with null write { eq: null }.");
        }

        var conditions = new List<Filter<T>>();
        foreach (var (operation, operand) in reading.Enter((InputObject)value).Fields)
        {
            using (reading.At(operation))
            {
                conditions.Add(operation is "and" or "or" ? reading.Group<T>(operation, operand, Read) : Compare(operation, operand, reading));
            }
        }

        reading.Leave();
        return Filter<T>.Join(conditions);
    }

    private ValueFilter<T, TValue> Compare(string name, object? operand, FilterReading reading)
    {
        reading.CountOperation();
        var (operation, isNegated) = FilterOperations.Of(name);
        if (operation != FilterOperation.Equal && operand is null)
        {
            throw reading.Refuse("is null. Only \"eq\", \"neq\" and the lists of \"in\" and \"nin\" may have null in them.");
        }

        IReadOnlyList<TValue> operands = operation == FilterOperation.In
            ? [.. reading.Items(operand!).Select(Convert)]
            : [Convert(operand)];
        return new ValueFilter<T, TValue>(this, operation, isNegated, read, operands);
    }

    private TValue Convert(object? operand) => operand is null ? default! : convert(operand);
}

internal sealed class ObjectFilterField<T, TChild>(string name, string property, Func<T, TChild?> read, FilterType<TChild> type)
    : FilterField<T>(name, property)
    where TChild : class
{
    internal override Filter<T> Read(object? value, FilterReading reading)
    {
        if (value is null)
        {
            reading.CountOperation();
            return new NullFilter<T>(this, read);
        }

        return new ObjectFilter<T, TChild>(this, read, type.Read(value, reading));
    }
}

internal sealed class ListFilterField<T, TItem>(
    string name, string property, Func<T, IEnumerable<TItem>?> read, Func<object?, FilterReading, Filter<TItem>> readItem)
    : FilterField<T>(name, property)
{
    internal override Filter<T> Read(object? value, FilterReading reading)
    {
        if (value is null)
        {
            throw reading.Refuse("is null. To find empty lists write { any: false }.");
        }

        var conditions = new List<Filter<T>>();
        foreach (var (operation, operand) in reading.Enter((InputObject)value).Fields)
        {
            using (reading.At(operation))
            {
                conditions.Add(Quantify(operation, operand, reading));
            }
        }

        reading.Leave();
        return Filter<T>.Join(conditions);
    }

    private ListFilter<T, TItem> Quantify(string operation, object? operand, FilterReading reading)
    {
        if (operand is null)
        {
            throw reading.Refuse("is null. Leave it out instead.");
        }

        reading.CountOperation();
        return operation switch
        {
            "any" => new(this, read, (bool)operand ? ListQuantifier.Some : ListQuantifier.None, Filter<TItem>.Everything),
            "some" => new(this, read, ListQuantifier.Some, readItem(operand, reading)),
            "all" => new(this, read, ListQuantifier.All, readItem(operand, reading)),
            _ => new(this, read, ListQuantifier.None, readItem(operand, reading)),
        };
    }
}
