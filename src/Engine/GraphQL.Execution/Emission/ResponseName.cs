using System.Text;

namespace GraphQL.Execution;

/// <summary>A key of the response, ready to be written.</summary>
/// <param name="name">The key: a GraphQL name, which needs no escapes.</param>
public sealed class ResponseName(string name)
{
    public string Value { get; } = name;

    /// <summary>The key as <c>,"name":</c>; the first member of an object leaves out the comma.</summary>
    internal byte[] Token { get; } = Encoding.UTF8.GetBytes($",\"{name}\":");

    public override string ToString() => Value;
}
