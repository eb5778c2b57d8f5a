namespace GraphQL.Generators.Models;

/// <summary>What any element of a schema may carry.</summary>
/// <param name="Description">Its description; null for none.</param>
/// <param name="Directives">Its directives as SDL writes them.</param>
internal sealed record AnnotationsModel(string? Description, EquatableArray<string> Directives)
{
    public static AnnotationsModel None { get; } = new(null, EquatableArray<string>.Empty);
}

/// <summary>A field of an object or interface type.</summary>
internal sealed record FieldModel(
    string Name, TypeModel Type, AnnotationsModel Annotations, EquatableArray<InputValueModel> Arguments, FieldSourceModel Source);

/// <summary>Where a field's values come from.</summary>
internal abstract record FieldSourceModel;

/// <summary>A leaf that the type's writer writes straight from a property.</summary>
/// <param name="Property">The property's .NET name.</param>
internal sealed record LeafSourceModel(string Property) : FieldSourceModel;

/// <summary>An object or a list, read from a property.</summary>
/// <param name="Property">The property's .NET name.</param>
internal sealed record PropertySourceModel(string Property) : FieldSourceModel;

/// <summary>A property of a mutation's result, in a payload that holds the result or errors.</summary>
/// <param name="ResultClr">The result's .NET type.</param>
/// <param name="Property">The property's .NET name.</param>
internal sealed record ResultPropertySourceModel(string ResultClr, string Property) : FieldSourceModel;

/// <summary>A call of a method, or of a property that computes.</summary>
/// <param name="ClassName">The name of the generated resolver class.</param>
/// <param name="Owner">The .NET type the member is called on; the parent's where the member is not static.</param>
/// <param name="Member">The member's .NET name.</param>
internal sealed record ResolverSourceModel(string ClassName, string Owner, string Member) : FieldSourceModel
{
    /// <summary>True where the member is called on the parent.</summary>
    public bool IsInstance { get; init; }

    public bool IsProperty { get; init; }

    public bool IsBatch { get; init; }

    /// <summary>The parent's property that filters and orders compare in the resolver's stead; null where they do not know the field.</summary>
    public string? ComparedBy { get; init; }

    /// <summary>True where the method returns a list whose items come one by one.</summary>
    public bool IsItems { get; init; }

    /// <summary>True where the method returns events, each of which is a value of the field.</summary>
    public bool IsSubscription { get; init; }

    /// <summary>The topic whose messages are the events: text and parameters by turns, text first. Empty where the method returns events.</summary>
    public EquatableArray<string> Topic { get; init; }

    public ResultForm Form { get; init; }

    /// <summary>What the method returns, tasks unwrapped.</summary>
    public string ResultClr { get; init; } = "";

    /// <summary>For a batch: the .NET type of one result, and whether the list is already an <c>IReadOnlyList</c>.</summary>
    public string BatchItemClr { get; init; } = "";

    public bool IsReadOnlyList { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>How the mutation answers with a payload; null where it, or any other field, does not.</summary>
    public MutationModel? Mutation { get; init; }
}

/// <summary>How a method hands over its result.</summary>
internal enum ResultForm
{
    Value,
    Task,
    ValueTask,
}

/// <summary>An argument or an input field.</summary>
/// <param name="Default">The default as a GraphQL literal; null for none.</param>
internal sealed record InputValueModel(string Name, TypeModel Type, AnnotationsModel Annotations, string? Default)
{
    /// <summary>What it asks of callers who give it, beside what its tags do.</summary>
    public EquatableArray<DemandModel> Demands { get; init; } = EquatableArray<DemandModel>.Empty;
}
