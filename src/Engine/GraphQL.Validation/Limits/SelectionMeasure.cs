namespace GraphQL.Validation.Limits;

/// <summary>
/// How large a selection set is once every fragment stands in place of its spreads. Numbers that can explode stop growing at
/// <see cref="Ceiling"/>, which is beyond no limit.
/// </summary>
/// <param name="Depth">Levels of fields, introspection left out.</param>
/// <param name="IntrospectionDepth">Levels of fields down to the deepest one below <c>__schema</c> or <c>__type</c>; 0 without.</param>
/// <param name="ListDepth">Fields that list parts of the schema, inside each other.</param>
/// <param name="OfTypeDepth"><c>ofType</c> fields inside each other.</param>
/// <param name="IntrospectionListDepth">The largest <paramref name="ListDepth"/> below <c>__schema</c> or <c>__type</c>.</param>
/// <param name="IntrospectionOfTypeDepth">The largest <paramref name="OfTypeDepth"/> below <c>__schema</c> or <c>__type</c>.</param>
/// <param name="Fields">Fields.</param>
/// <param name="Aliases">Fields with an alias.</param>
/// <param name="FragmentVisits">Fragments entered.</param>
internal readonly record struct SelectionMeasure(
    int Depth,
    int IntrospectionDepth,
    int ListDepth,
    int OfTypeDepth,
    int IntrospectionListDepth,
    int IntrospectionOfTypeDepth,
    long Fields,
    long Aliases,
    long FragmentVisits)
{
    public const long Ceiling = int.MaxValue;

    /// <summary>This measure and that of a selection beside it.</summary>
    public SelectionMeasure Beside(in SelectionMeasure other) => new(
        Math.Max(Depth, other.Depth),
        Math.Max(IntrospectionDepth, other.IntrospectionDepth),
        Math.Max(ListDepth, other.ListDepth),
        Math.Max(OfTypeDepth, other.OfTypeDepth),
        Math.Max(IntrospectionListDepth, other.IntrospectionListDepth),
        Math.Max(IntrospectionOfTypeDepth, other.IntrospectionOfTypeDepth),
        Math.Min(Fields + other.Fields, Ceiling),
        Math.Min(Aliases + other.Aliases, Ceiling),
        Math.Min(FragmentVisits + other.FragmentVisits, Ceiling));
}
