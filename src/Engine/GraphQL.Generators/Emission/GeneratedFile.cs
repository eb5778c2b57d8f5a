namespace GraphQL.Generators.Emission;

/// <summary>One file of the output.</summary>
internal sealed record GeneratedFile(string Name, string Text);
