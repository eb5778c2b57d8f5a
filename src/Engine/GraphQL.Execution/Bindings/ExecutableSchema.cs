using GraphQL.Schema;

namespace GraphQL.Execution;

/// <summary>A schema and what makes it run.</summary>
public sealed class ExecutableSchema
{
    private ExecutableSchema(GraphQLSchema schema, SchemaBindings bindings)
    {
        Schema = schema;
        Bindings = bindings;
    }

    public GraphQLSchema Schema { get; }

    internal SchemaBindings Bindings { get; }

    /// <summary>Joins modules to one schema and checks that every field that needs a binding has one.</summary>
    /// <exception cref="SchemaException">The definitions are invalid, a field has no binding, or a binding has no field.</exception>
    public static ExecutableSchema Create(params IReadOnlyList<SchemaModule> modules) => throw new NotSupportedException();

    /// <summary>Makes a schema from SDL and bindings written by hand.</summary>
    /// <exception cref="SchemaException">The definitions are invalid, or a binding has no field.</exception>
    public static ExecutableSchema Create(GraphQLSchema schema, Action<SchemaBindings> bind)
    {
        var bindings = new SchemaBindings();
        bind(bindings);
        return new ExecutableSchema(schema, bindings);
    }
}
