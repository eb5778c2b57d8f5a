namespace GraphQL;

/// <summary>
/// What using the element costs in place of the default (<c>@cost</c>): a call of a field, a value of a type, an argument or input field that is
/// given.
/// </summary>
/// <param name="weight">A number, also with decimals or below 0.</param>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Property | AttributeTargets.Method
    | AttributeTargets.Parameter,
    Inherited = false)]
public sealed class CostAttribute(double weight) : Attribute
{
    public double Weight { get; } = weight;
}

/// <summary>
/// How many items a field's list is taken to have when the cost of an operation is computed (<c>@listSize</c>). A field that is paged says it
/// by itself.
/// </summary>
[Directive("listSize")]
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, Inherited = false)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>
    /// The most items the list has, where no slicing argument says how many are asked for. With <see cref="SlicingArgumentDefaultValue"/> it is
    /// the most that any slicing argument brings, so the field must refuse to be asked for more.
    /// </summary>
    public int AssumedSize { get; init; }

    /// <summary>The names in the schema of the arguments that say how many items are asked for; the largest counts.</summary>
    public string[] SlicingArguments { get; init; } = [];

    /// <summary>How many items the list has without any slicing argument.</summary><value>Left out, it is <see cref="AssumedSize"/>.</value>
    public int SlicingArgumentDefaultValue { get; init; }

    /// <summary>The names of the lists below the field that have the size, instead of the field itself.</summary>
    public string[] SizedFields { get; init; } = [];

    /// <summary>Whether exactly one of the slicing arguments must be given.</summary><value>The default is true.</value>
    public bool RequireOneSlicingArgument { get; init; } = true;
}
