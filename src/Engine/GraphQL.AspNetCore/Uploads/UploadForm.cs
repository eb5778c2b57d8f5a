using GraphQL.AspNetCore.Requests;
using GraphQL.Schema;

namespace GraphQL.AspNetCore.Uploads;

/// <summary>What a multipart request holds: the JSON, and the files that stand in place of nulls in it.</summary>
internal sealed class UploadForm : IDisposable
{
    private readonly PooledBody _operations = new();
    private readonly Dictionary<string, UploadedFile> _files = new(StringComparer.Ordinal);

    public PooledBody Operations => _operations;

    public UploadMap Map { get; set; } = UploadMap.Empty;

    /// <summary>How many bytes all files have so far.</summary>
    public long Bytes { get; set; }

    public bool Has(string part) => _files.ContainsKey(part);

    public void Add(string part, UploadedFile file) => _files.Add(part, file);

    /// <summary>The files of one operation's variables; null where it has none.</summary>
    /// <param name="index">Which operation of a batch; null where there is no batch.</param>
    public AttachedFiles? FilesOf(int? index)
    {
        var byPath = Map.Places
            .Where(place => place.Operation == index)
            .ToDictionary(place => place.Path, place => (IFile)_files[place.Part], StringComparer.Ordinal);
        return byPath.Count == 0 ? null : new AttachedFiles(byPath);
    }

    public void Dispose()
    {
        _operations.Dispose();
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }
}
