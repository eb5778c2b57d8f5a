using GraphQL.Execution.Frames;
using GraphQL.Schema;

namespace GraphQL.Execution.Introspection;

/// <content>The entries into introspection, and the one field that needs to know the whole schema.</content>
internal static partial class IntrospectionBindings
{
    private static void BindMetaFields(SchemaBindings bindings) => bindings
        .Field(ExecutableSchema.MetaFieldOwner, MetaFields.SchemaName, new RowResolver((context, _) => SchemaOf(context)))
        .Field(ExecutableSchema.MetaFieldOwner, MetaFields.TypeFieldName, new RowResolver((context, _) =>
            SchemaOf(context).TryGetType((string)context.Argument(0)!, out var type) ? type : null))
        .Field("__Type", "possibleTypes", new RowResolver((context, row) =>
            context.Parent<GraphQLType>(row) is NamedType { IsAbstractType: true } type ? SchemaOf(context).GetPossibleTypes(type) : null));

    private static GraphQLSchema SchemaOf(FieldContext context) => ((Column)context).Schema;
}
