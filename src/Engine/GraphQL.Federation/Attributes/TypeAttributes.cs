namespace GraphQL.Federation;

/// <summary>
/// The type stands for an interface that another subgraph knows with all its types, and adds fields to all of them (Apollo Federation 2.3:
/// <c>@interfaceObject</c>).
/// </summary>
[Directive("interfaceObject")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InterfaceObjectAttribute : Attribute;

/// <summary>Another subgraph owns the type, and this one adds to it: as Federation 1 wrote it (Apollo Federation: <c>@extends</c>).</summary>
[Directive("extends")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class ExtendsAttribute : Attribute;
