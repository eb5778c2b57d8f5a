using System.Security.Cryptography;

namespace GraphQL.Fuzzing.Runs;

/// <summary>Keeps inputs on disk: those of findings, and the one that is being checked, which outlives a process that dies of it.</summary>
internal sealed class FindingFiles(string directory) : IDisposable
{
    private FileStream? _current;

    /// <summary>Writes the input of a finding.</summary>
    /// <returns>The file's path.</returns>
    public string Write(Finding finding)
    {
        Directory.CreateDirectory(directory);
        var hash = Convert.ToHexStringLower(SHA256.HashData(finding.Input))[..12];
        var path = Path.Combine(directory, $"{finding.Target}-{hash}.txt");
        File.WriteAllBytes(path, finding.Input);
        return path;
    }

    /// <summary>Begins a target; its current input is in <c>target-current.txt</c> until <see cref="End"/>.</summary>
    public void Begin(string target)
    {
        Directory.CreateDirectory(directory);
        _current = new FileStream(Path.Combine(directory, $"{target}-current.txt"), FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public void Keep(byte[] input)
    {
        RandomAccess.Write(_current!.SafeFileHandle, input, 0);
        RandomAccess.SetLength(_current.SafeFileHandle, input.Length);
    }

    /// <summary>The target survived.</summary>
    public void End()
    {
        Dispose();
        File.Delete(_current!.Name);
    }

    public void Dispose() => _current?.Dispose();
}
