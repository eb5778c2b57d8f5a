using System.Collections.Frozen;
using GraphQL.Schema;

namespace GraphQL.Data;

/// <summary>
/// An input type that filters are written in, such as <c>EmployeeFilterInput</c>, and the fields it has beside <c>and</c> and <c>or</c>.
/// Generated code makes one for each filtered type.
/// </summary>
/// <param name="name">The name in the schema.</param>
/// <param name="fields">The fields; asked for once, when first needed, because types may refer to each other.</param>
public sealed class FilterType<T>(string name, Func<IReadOnlyList<FilterField<T>>> fields)
{
    private readonly Lazy<FrozenDictionary<string, FilterField<T>>> _fields =
        new(() => fields().ToFrozenDictionary(f => f.Name, StringComparer.Ordinal));

    /// <summary>The name in the schema.</summary>
    public string Name { get; } = name;

    /// <summary>Reads the argument of a field.</summary>
    /// <param name="argument">The coerced argument; null where the client asks for everything.</param>
    /// <param name="limits">What the client may ask for.</param>
    /// <exception cref="Execution.GraphQLException">
    /// <c>BAD_USER_INPUT</c>: a null where it means nothing, or an id that is none. <c>MAX_FILTER_DEPTH_EXCEEDED</c>,
    /// <c>MAX_FILTER_OPERATIONS_EXCEEDED</c>, <c>MAX_FILTER_LIST_ITEMS_EXCEEDED</c>: a limit.
    /// </exception>
    public Filter<T> Read(object? argument, FilterLimits limits) =>
        argument is null ? Filter<T>.Everything : Read(argument, new FilterReading(limits));

    internal Filter<T> Read(object? value, FilterReading reading)
    {
        if (value is null)
        {
            throw reading.Refuse("is null. Leave it out instead.");
        }

        var conditions = new List<Filter<T>>();
        foreach (var (field, given) in reading.Enter((InputObject)value).Fields)
        {
            using (reading.At(field))
            {
                conditions.Add(field is "and" or "or" ? reading.Group<T>(field, given, Read) : _fields.Value[field].Read(given, reading));
            }
        }

        reading.Leave();
        return Filter<T>.Join(conditions);
    }
}
