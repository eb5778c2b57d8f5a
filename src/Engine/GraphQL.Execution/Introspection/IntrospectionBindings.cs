using GraphQL.Schema;

namespace GraphQL.Execution.Introspection;

/// <summary>Runs the introspection types over the schema model itself (GraphQL September 2025, §4.2).</summary>
internal static partial class IntrospectionBindings
{
    public static void Bind(SchemaBindings bindings)
    {
        BindMetaFields(bindings);
        BindSchema(bindings);
        BindType(bindings);
        BindMembers(bindings);
        BindDirective(bindings);
    }

    private static void BindSchema(SchemaBindings bindings) => bindings
        .Property<GraphQLSchema>("__Schema", "description", s => s.Description)
        .Property<GraphQLSchema>("__Schema", "types", s => s.Types)
        .Property<GraphQLSchema>("__Schema", "queryType", s => s.QueryType)
        .Property<GraphQLSchema>("__Schema", "mutationType", s => s.MutationType)
        .Property<GraphQLSchema>("__Schema", "subscriptionType", s => s.SubscriptionType)
        .Property<GraphQLSchema>("__Schema", "directives", s => s.Directives);

    private static void BindType(SchemaBindings bindings) => bindings
        .Property<GraphQLType>("__Type", "kind", KindOf)
        .Property<GraphQLType>("__Type", "name", t => (t as NamedType)?.Name)
        .Property<GraphQLType>("__Type", "description", t => (t as NamedType)?.Description)
        .Property<GraphQLType>("__Type", "specifiedByURL", t => (t as ScalarType)?.SpecifiedByUrl)
        .Property<GraphQLType>("__Type", "interfaces", t => (t as ComplexType)?.Interfaces)
        .Property<GraphQLType>("__Type", "ofType", t => t is ListType list ? list.OfType : (t as NonNullType)?.OfType)
        .Property<GraphQLType>("__Type", "isOneOf", t => (t as InputObjectType)?.IsOneOf)
        .Deprecable<GraphQLType, FieldDefinition>("__Type", "fields", t => (t as ComplexType)?.Fields, f => f.DeprecationReason)
        .Deprecable<GraphQLType, EnumValueDefinition>("__Type", "enumValues", t => (t as EnumType)?.Values, v => v.DeprecationReason)
        .Deprecable<GraphQLType, InputValueDefinition>("__Type", "inputFields", t => (t as InputObjectType)?.Fields, f => f.DeprecationReason);

    private static void BindMembers(SchemaBindings bindings) => bindings
        .Property<FieldDefinition>("__Field", "name", f => f.Name)
        .Property<FieldDefinition>("__Field", "description", f => f.Description)
        .Property<FieldDefinition>("__Field", "type", f => f.Type)
        .Property<FieldDefinition>("__Field", "isDeprecated", f => f.DeprecationReason is not null)
        .Property<FieldDefinition>("__Field", "deprecationReason", f => f.DeprecationReason)
        .Deprecable<FieldDefinition, InputValueDefinition>("__Field", "args", f => f.Arguments, a => a.DeprecationReason)
        .Property<InputValueDefinition>("__InputValue", "name", v => v.Name)
        .Property<InputValueDefinition>("__InputValue", "description", v => v.Description)
        .Property<InputValueDefinition>("__InputValue", "type", v => v.Type)
        .Property<InputValueDefinition>("__InputValue", "defaultValue", v => v.DefaultValue?.ToString())
        .Property<InputValueDefinition>("__InputValue", "isDeprecated", v => v.DeprecationReason is not null)
        .Property<InputValueDefinition>("__InputValue", "deprecationReason", v => v.DeprecationReason)
        .Property<EnumValueDefinition>("__EnumValue", "name", v => v.Name)
        .Property<EnumValueDefinition>("__EnumValue", "description", v => v.Description)
        .Property<EnumValueDefinition>("__EnumValue", "isDeprecated", v => v.DeprecationReason is not null)
        .Property<EnumValueDefinition>("__EnumValue", "deprecationReason", v => v.DeprecationReason);

    private static void BindDirective(SchemaBindings bindings) => bindings
        .Property<DirectiveDefinition>("__Directive", "name", d => d.Name)
        .Property<DirectiveDefinition>("__Directive", "description", d => d.Description)
        .Property<DirectiveDefinition>("__Directive", "isRepeatable", d => d.IsRepeatable)
        .Property<DirectiveDefinition>("__Directive", "locations", d => d.Locations)
        .Deprecable<DirectiveDefinition, InputValueDefinition>("__Directive", "args", d => d.Arguments, a => a.DeprecationReason);

    private static string KindOf(GraphQLType type) => type switch
    {
        ListType => "LIST",
        NonNullType => "NON_NULL",
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        _ => "INPUT_OBJECT",
    };

    private static SchemaBindings Property<T>(this SchemaBindings bindings, string type, string field, Func<T, object?> read) =>
        bindings.Field(type, field, new PropertyBinding(parent => read((T)parent)));

    // Lists whose deprecated members are left out unless the field's one argument asks for them.
    private static SchemaBindings Deprecable<TParent, TItem>(
        this SchemaBindings bindings,
        string type,
        string field,
        Func<TParent, IReadOnlyList<TItem>?> read,
        Func<TItem, string?> deprecationReason) =>
        bindings.Field(type, field, new RowResolver((context, row) =>
        {
            var items = read(context.Parent<TParent>(row));
            return items is null || context.Argument(0) is true ? items : items.Where(i => deprecationReason(i) is null).ToList();
        }));
}
