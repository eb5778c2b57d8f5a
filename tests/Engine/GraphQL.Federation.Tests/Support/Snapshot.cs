using System.Runtime.CompilerServices;

namespace GraphQL.Federation.Tests.Support;

/// <summary>
/// Compares text with a committed file. On a difference the text is written beside it as <c>.received</c>; with the environment
/// variable <c>UPDATE_SNAPSHOTS=1</c> it becomes the committed file.
/// </summary>
internal static class Snapshot
{
    public static void Match(string text, string name, [CallerFilePath] string caller = "")
    {
        var directory = Path.Combine(Path.GetDirectoryName(caller)!, "Snapshots");
        var verified = Path.Combine(directory, name);
        var received = Path.Combine(directory, $"{name}.received");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(verified, text);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (!string.Equals(expected, text, StringComparison.Ordinal))
        {
            File.WriteAllText(received, text);
        }

        text.ShouldBe(expected, $"{received} differs; set UPDATE_SNAPSHOTS=1 to accept it.");
        File.Delete(received);
    }
}
