using System.Collections.Concurrent;
using GraphQL.Execution.Authorization;
using GraphQL.Execution.Caching;
using GraphQL.Execution.Introspection;
using GraphQL.Schema;

namespace GraphQL.Execution;

/// <summary>A schema and what makes it run.</summary>
public sealed class ExecutableSchema
{
    private readonly SchemaBindings _bindings;
    private readonly ConcurrentDictionary<Type, ObjectType?> _objectTypes = [];

    private ExecutableSchema(GraphQLSchema schema, SchemaBindings bindings)
    {
        Schema = schema;
        _bindings = bindings;
        HasIncrementalDelivery = IncrementalDirectives.IsDefinedIn(schema, IncrementalDirectives.Defer)
            || IncrementalDirectives.IsDefinedIn(schema, IncrementalDirectives.Stream);
        IntrospectionBindings.Bind(bindings);
        BindingRules.Check(schema, bindings);
        Authorization = new SchemaAuthorization(schema, bindings);
        CacheHints = new SchemaCacheHints(schema, bindings, field => _bindings.Find(field.DeclaringType!.Name, field) is { } binding && SchemaBindings.ReadsParent(binding));
    }

    public GraphQLSchema Schema { get; }

    /// <summary>True where the schema defines <c>@defer</c> or <c>@stream</c>.</summary>
    internal bool HasIncrementalDelivery { get; }

    /// <summary>What callers must satisfy, anywhere in the schema; each rule once.</summary>
    public IReadOnlyList<AuthorizationRule> AuthorizationRules => Authorization.All;

    internal SchemaAuthorization Authorization { get; }

    /// <summary>How answers may be kept.</summary>
    internal SchemaCacheHints CacheHints { get; }

    /// <summary>
    /// Joins modules to one schema and checks that every field that needs a binding has one. Modules may define the same type if they define it
    /// alike and for the same .NET type; the root types have the fields of all of them.
    /// </summary>
    /// <exception cref="SchemaException">
    /// The definitions are invalid, two modules disagree on a type, a field has no binding, or a binding has no field.
    /// </exception>
    public static ExecutableSchema Create(params IReadOnlyList<SchemaModule> modules)
    {
        var builder = new SchemaBuilder();
        foreach (var module in modules)
        {
            if (module.Sdl.Length > 0)
            {
                builder.AddPart(module.GetType().ToString(), module.Sdl);
            }

            foreach (var (name, coercion) in module.Scalars)
            {
                builder.AddScalar(name, coercion);
            }
        }

        var schema = builder.Build();
        return new ExecutableSchema(schema, SchemaBindings.Of(modules));
    }

    /// <summary>Makes a schema from SDL and bindings written by hand.</summary>
    /// <exception cref="SchemaException">A field has no binding, or a binding has no field.</exception>
    public static ExecutableSchema Create(GraphQLSchema schema, Action<SchemaBindings> bind)
    {
        var bindings = new SchemaBindings();
        bind(bindings);
        return new ExecutableSchema(schema, bindings);
    }

    /// <summary>A field of an object type, the introspection fields of the query root included, and its binding.</summary>
    internal (FieldDefinition Definition, FieldBinding Binding) GetField(ObjectType type, string name)
    {
        if (!Schema.TryGetField(type, name, out var field))
        {
            throw new InvalidOperationException($"There is no field {type.Name}.{name}; validation should have said so.");
        }

        var owner = field.DeclaringType?.Name ?? MetaFieldOwner;
        return (field, _bindings.Find(owner, field)!);
    }

    /// <summary>Whether a field of an object type probably calls somebody when it is resolved.</summary>
    internal bool CallsSomebody(FieldDefinition field) =>
        _bindings.Find(field.DeclaringType!.Name, field) is SubscriptionBinding or FieldResolver { CallsSomebody: true };

    /// <summary>What a field of an object type does to the policy of an answer that has it, as far as the schema says.</summary>
    public FieldCacheHint CacheHintOf(FieldDefinition field) => CacheHints.OfField(field);

    /// <summary>Whether the field's resolver says how its objects may be kept.</summary>
    internal bool DecidesCachePolicy(FieldDefinition field) =>
        _bindings.Find(field.DeclaringType!.Name, field) is FieldResolver { DecidesCachePolicy: true };

    internal ObjectWriter? GetWriter(ObjectType type) => _bindings.Writers.GetValueOrDefault(type.Name);

    /// <summary>Turns a resolver's value of a scalar or enum type into one that can be written.</summary>
    internal bool TrySerialize(NamedType type, object value, out object? result, out string? error)
    {
        if (type is ScalarType scalar)
        {
            return scalar.Coercion.TrySerialize(value, out result, out error);
        }

        var name = _bindings.EnumNames.TryGetValue(type.Name, out var names) ? names.NameOf(value) : value as string;
        if (name is not null && ((EnumType)type).TryGetValue(name, out _))
        {
            (result, error) = (name, null);
            return true;
        }

        (result, error) = (null, $"Enum \"{type.Name}\" has no value for what the resolver returned.");
        return false;
    }

    /// <summary>Finds the object type of a value of a composite type.</summary>
    internal bool TryResolveType(NamedType type, object value, out ObjectType? objectType, out string? error)
    {
        objectType = type as ObjectType ?? FindObjectType(type, value);
        error = objectType is null
            ? $"Abstract type \"{type.Name}\" got a value of the .NET type {value.GetType().Name}, which no object type of the schema has."
            : !Schema.IsPossibleType(type, objectType)
            ? $"Abstract type \"{type.Name}\" got a value of \"{objectType.Name}\", which is not one of its possible types."
            : null;
        return error is null;
    }

    /// <summary>In place of a declaring type, for the fields that every schema has.</summary>
    internal const string MetaFieldOwner = "";

    private ObjectType? FindObjectType(NamedType type, object value)
    {
        if (_bindings.TypeResolvers.TryGetValue(type.Name, out var resolve))
        {
            return Schema.TryGetType<ObjectType>(resolve(value), out var resolved) ? resolved : null;
        }

        return _objectTypes.GetOrAdd(value.GetType(), FindObjectType);
    }

    private ObjectType? FindObjectType(Type? runtimeType)
    {
        for (; runtimeType is not null; runtimeType = runtimeType.BaseType)
        {
            if (_bindings.ObjectTypes.TryGetValue(runtimeType, out var name) && Schema.TryGetType<ObjectType>(name, out var objectType))
            {
                return objectType;
            }
        }

        return null;
    }
}
