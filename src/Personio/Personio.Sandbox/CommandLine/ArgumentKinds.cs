using System.Globalization;

namespace Personio.Sandbox.CommandLine;

/// <summary>The kinds of values that arguments have: how each is read, shown, and refused.</summary>
internal static class ArgumentKinds
{
    private const string On = "on";
    private const string Off = "off";

    /// <summary>On or off; the bare argument means on.</summary>
    public static SandboxArgument Flag(
        string name, string meaning, Func<SandboxOptions, bool> read, Func<SandboxOptions, bool, SandboxOptions> set)
        => new(name, "[on|off]", meaning, options => read(options) ? On : Off, (options, text) => text switch
        {
            On => set(options, true),
            Off => set(options, false),
            _ => ArgumentResult.Wrong("write on or off."),
        })
        {
            IsFlag = true,
        };

    public static SandboxArgument Number(
        string name, string meaning, Func<SandboxOptions, int> read, Func<SandboxOptions, int, SandboxOptions> set)
        => new(name, "<n>", meaning, options => read(options).ToString(CultureInfo.InvariantCulture), (options, text)
            => ReadNumber(text) is { } number ? set(options, number) : ArgumentResult.Wrong("write a whole number."));

    public static SandboxArgument Text(
        string name, string value, string meaning, Func<SandboxOptions, string> read, Func<SandboxOptions, string, SandboxOptions> set)
        => new(name, value, meaning, read, (options, text)
            => text.Length > 0 ? set(options, text) : ArgumentResult.Wrong("write something."));

    public static SandboxArgument Duration(
        string name, string meaning, Func<SandboxOptions, TimeSpan> read, Func<SandboxOptions, TimeSpan, SandboxOptions> set)
        => new(name, "<time>", meaning, options => Durations.Write(read(options)), (options, text)
            => Durations.TryRead(text, out var time) ? set(options, time) : ArgumentResult.Wrong(Durations.Expected));

    /// <summary>One of the words of an enumeration, in lower case.</summary>
    public static SandboxArgument Choice<T>(
        string name, string meaning, Func<SandboxOptions, T> read, Func<SandboxOptions, T, SandboxOptions> set)
        where T : struct, Enum
        => new(name, string.Join('|', Words<T>()), meaning, options => Word(read(options)), (options, text)
            => Find<T>(text) is { } value ? set(options, value) : ArgumentResult.Wrong($"write {string.Join(" or ", Words<T>())}."));

    /// <summary>Words with commas between them.</summary>
    public static SandboxArgument List(
        string name, string value, string meaning, Func<SandboxOptions, string> read, Func<SandboxOptions, string[], SandboxOptions> set)
        => new(name, value, meaning, read, (options, text) => set(options, Split(text)));

    public static string[] Split(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static int? ReadNumber(string text)
        => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The names of an enumeration as the command line and JSON have them: <c>cutShort</c> is <c>CutShort</c>.</summary>
    public static IEnumerable<string> Words<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Select(Word);

    public static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static T? Find<T>(string text)
        where T : struct, Enum
        => Enum.GetValues<T>().Where(value => Word(value) == text).Select(value => (T?)value).FirstOrDefault();
}
