namespace GraphQL.Generators.Models;

/// <summary>Everything that one assembly declares. Equal models give equal text.</summary>
internal sealed record ModuleModel(string Namespace, string Name, bool HasServices)
{
    /// <summary>Object types, the roots first, then by name.</summary>
    public EquatableArray<ObjectTypeModel> Objects { get; init; }

    public EquatableArray<InterfaceTypeModel> Interfaces { get; init; }

    public EquatableArray<UnionTypeModel> Unions { get; init; }

    public EquatableArray<EnumTypeModel> Enums { get; init; }

    public EquatableArray<InputTypeModel> Inputs { get; init; }

    public EquatableArray<FilterTypeModel> Filters { get; init; }

    public EquatableArray<SortTypeModel> Sorts { get; init; }

    /// <summary>The custom scalars in use.</summary>
    public EquatableArray<string> Scalars { get; init; }

    public EquatableArray<DataLoaderModel> DataLoaders { get; init; }

    public EquatableArray<ReferenceModel> References { get; init; }

    /// <summary>Directives on the schema as a whole, as SDL writes them.</summary>
    public EquatableArray<string> SchemaDirectives { get; init; }

    /// <summary>Who may have what.</summary>
    public EquatableArray<AuthorizationModel> Authorizations { get; init; }
}

/// <summary>An object type.</summary>
/// <param name="Clr">The .NET type of its values; null for a root type, whose value is nobody's.</param>
internal sealed record ObjectTypeModel(
    string Name, string? Clr, AnnotationsModel Annotations, EquatableArray<string> Implements, EquatableArray<FieldModel> Fields)
{
    /// <summary>True where other object types have the same .NET type: it does not tell them apart.</summary>
    public bool SharesClr { get; init; }
}

internal sealed record InterfaceTypeModel(
    string Name, AnnotationsModel Annotations, EquatableArray<string> Implements, EquatableArray<FieldModel> Fields);

internal sealed record UnionTypeModel(string Name, AnnotationsModel Annotations, EquatableArray<string> Members);

internal sealed record EnumTypeModel(string Name, string Clr, AnnotationsModel Annotations, EquatableArray<EnumValueModel> Values);

/// <summary>A value of an enum type.</summary>
/// <param name="Member">The .NET name.</param>
/// <param name="IsAlias">True where an earlier member has the same number: it can be read but is never written.</param>
internal sealed record EnumValueModel(string Name, string Member, AnnotationsModel Annotations, bool IsAlias);

/// <summary>An input object.</summary>
/// <param name="Clr">The .NET type it is read into; null where a resolver reads it field by field.</param>
internal sealed record InputTypeModel(
    string Name, string? Clr, AnnotationsModel Annotations, bool IsOneOf, bool IsRecord, EquatableArray<InputFieldModel> Fields);

/// <summary>A field of an input object.</summary>
/// <param name="Member">The constructor's parameter or the property.</param>
internal sealed record InputFieldModel(InputValueModel Value, string Member, InputFieldTarget Target);

/// <summary>How an input field gets into the object.</summary>
internal enum InputFieldTarget
{
    /// <summary>By the constructor.</summary>
    Constructor,

    /// <summary>By the object initializer, always.</summary>
    Initializer,

    /// <summary>By a setter, or <c>with</c> for <c>init</c>, only where the client gave it.</summary>
    Assignment,
}

/// <summary>A data loader made from a static method.</summary>
internal sealed record DataLoaderModel(string Namespace, string Name, string Method)
{
    public bool IsPublic { get; init; }

    public string? Description { get; init; }

    public string KeyClr { get; init; } = "";

    /// <summary>What one key yields; of one element for a lookup.</summary>
    public string ValueClr { get; init; } = "";

    public bool IsLookup { get; init; }

    public ResultForm Form { get; init; }

    public int MaxBatchSize { get; init; }

    /// <summary>All but the keys.</summary>
    public EquatableArray<ParameterModel> Parameters { get; init; }

    public string InterfaceName => $"I{Name}DataLoader";

    public string ClassName => $"{Name}DataLoader";

    public string QualifiedInterface => Namespace.Length == 0 ? $"global::{InterfaceName}" : $"global::{Namespace}.{InterfaceName}";

    public string QualifiedClass => Namespace.Length == 0 ? $"global::{ClassName}" : $"global::{Namespace}.{ClassName}";
}
