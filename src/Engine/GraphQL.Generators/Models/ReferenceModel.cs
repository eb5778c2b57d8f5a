namespace GraphQL.Generators.Models;

/// <summary>A method that finds entities by one of their type's keys.</summary>
/// <param name="ClassName">The name of the generated entity resolver.</param>
/// <param name="TypeName">The entity's name in the schema.</param>
/// <param name="KeyFields">The key's fields as its attribute has them.</param>
/// <param name="SentFields">Fields beside the key that it takes; empty for none.</param>
/// <param name="Owner">The .NET type the method is called on.</param>
/// <param name="Member">The method's .NET name.</param>
internal sealed record ReferenceModel(string ClassName, string TypeName, string KeyFields, string SentFields, string Owner, string Member)
{
    public ResultForm Form { get; init; }

    public ReferenceResult Result { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }
}

/// <summary>What a method that finds entities returns.</summary>
internal enum ReferenceResult
{
    /// <summary>One entity.</summary>
    Single,

    /// <summary>An entity or null for each key.</summary>
    List,

    /// <summary>The entities that there are, by key.</summary>
    Dictionary,
}
