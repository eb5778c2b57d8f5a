using GraphQL.Execution;
using GraphQL.Schema;

namespace GraphQL.Differential.Tests.Worlds;

/// <content>The world as bindings of the executor under test.</content>
internal sealed partial class World
{
    /// <summary>The parent of root fields.</summary>
    public static Node Root(string typeName) => new(typeName, 0, 0);

    public void Bind(SchemaBindings bindings)
    {
        var objects = Schema.Types.OfType<ObjectType>().Where(t => !t.IsBuiltIn).ToList();
        foreach (var field in objects.SelectMany(t => t.Fields))
        {
            bindings.Field(field.DeclaringType!.Name, field.Name, BindingOf(field));
        }

        foreach (var type in Schema.Types.Where(t => t.IsAbstractType))
        {
            bindings.TypeOf(type.Name, TypeNameOf);
        }

        BindWriters<Slot>(bindings, new Queue<ObjectType>(objects));
    }

    /// <summary>Which object type a value of an abstract type is.</summary>
    public static string TypeNameOf(object value) =>
        ((Node)value).TypeName is Node.Failing ? throw new InvalidOperationException("The type broke on purpose.") : ((Node)value).TypeName;

    private FieldBinding BindingOf(FieldDefinition field) => KindOf(field) switch
    {
        ResolverKind.PlainProperty => new LeafPropertyBinding(field.DeclaringType!.Fields.ToList().IndexOf(field), needsCheck: true),
        ResolverKind.Property => new PropertyBinding(parent => Resolve((Node)parent, field, "") switch
        {
            Thrown thrown => throw thrown.ToException(),
            var outcome => ((Returned)outcome).Value,
        }),
        var kind => new WorldResolver(this, field, kind),
    };

    // Writers hang on .NET types, one for each object type; the world's objects are all of one, so each object type gets a type of its own here.
    private void BindWriters<TSlot>(SchemaBindings bindings, Queue<ObjectType> objects) where TSlot : class
    {
        if (objects.TryDequeue(out var type))
        {
            bindings.Object<TSlot>(type.Name, new NodeWriter(this, type));
            BindWriters<Slot<TSlot>>(bindings, objects);
        }
    }

    private sealed class Slot;

    private sealed class Slot<TRest> where TRest : class;
}
