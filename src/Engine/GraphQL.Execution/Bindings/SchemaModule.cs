using System.Collections.Frozen;
using GraphQL.Schema;

namespace GraphQL.Execution;

/// <summary>
/// A part of a schema together with what makes it run. The source generator derives one for each assembly that declares GraphQL types;
/// several modules make up one schema.
/// </summary>
public abstract class SchemaModule
{
    /// <summary>The module's type definitions and extensions; empty where it only binds what other modules define.</summary>
    public abstract string Sdl { get; }

    /// <summary>How the values of scalars that the module declares are read and written, by name. Empty unless overridden.</summary>
    public virtual IReadOnlyDictionary<string, ScalarCoercion> Scalars => FrozenDictionary<string, ScalarCoercion>.Empty;

    /// <summary>Binds the module's types and fields to .NET.</summary>
    public abstract void Bind(SchemaBindings bindings);
}
