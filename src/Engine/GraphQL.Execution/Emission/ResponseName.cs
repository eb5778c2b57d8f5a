using System.Text;

namespace GraphQL.Execution;

/// <summary>A key of the response, ready to be written.</summary>
public sealed class ResponseName
{
    /// <summary>Keys up to this length, with their punctuation, are copied as one block of this length: their rest is written over.</summary>
    internal const int BlockLength = 32;

    private readonly byte[] _token;

    /// <summary>Makes a key.</summary>
    /// <param name="name">The key: a GraphQL name, which needs no escapes.</param>
    public ResponseName(string name)
    {
        Value = name;
        var token = Encoding.UTF8.GetBytes($",\"{name}\":");
        TokenLength = token.Length;
        _token = token;
        Array.Resize(ref _token, Math.Max(token.Length, BlockLength) + 1);
    }

    public string Value { get; }

    /// <summary>How long <c>,"name":</c> is.</summary>
    internal int TokenLength { get; }

    /// <summary>The key as <c>,"name":</c> and zeros behind it; the first member of an object leaves out the comma.</summary>
    internal ReadOnlySpan<byte> Token => _token;

    public override string ToString() => Value;
}
