using System.Text.Json.Serialization;

namespace Personio.Subgraph.Documents;

/// <summary>What is kept about documents that were uploaded under an idempotency key.</summary>
[JsonSerializable(typeof(UploadMark))]
[JsonSerializable(typeof(string))]
internal sealed partial class DocumentJson : JsonSerializerContext;
