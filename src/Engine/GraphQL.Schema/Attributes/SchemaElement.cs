namespace GraphQL;

/// <summary>What in .NET can stand for an element of a schema.</summary>
internal static class SchemaElement
{
    internal const AttributeTargets Type =
        AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum;

    /// <summary>Fields, input fields and arguments.</summary>
    internal const AttributeTargets Value = AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter;

    /// <summary>Values, and the fields of an enum.</summary>
    internal const AttributeTargets Member = Value | AttributeTargets.Field;

    internal const AttributeTargets Any = Type | Member;
}
