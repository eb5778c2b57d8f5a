using System.Globalization;
using static Personio.Sandbox.CommandLine.ArgumentKinds;

namespace Personio.Sandbox.CommandLine;

/// <summary>
/// <c>--fault status=503,count=all,path=/v2/persons</c>: the members that <c>/__sandbox/faults</c> takes too, with commas between them. The
/// argument may come as often as there are faults.
/// </summary>
internal static class FaultArguments
{
    public const string Fault = "--fault";

    private const string AllCalls = "all";

    /// <summary>The members of a fault in the order that <c>--help</c> tells them.</summary>
    public static IReadOnlyList<FaultMember> Members { get; } =
    [
        Member("status", "400 to 599", "answer with this", "the real answer", (fault, text)
            => ReadNumber(text) is { } status ? fault with { Status = status } : null),
        Member("body", string.Join('|', Words<SandboxFaultBody>()), "of such an answer", "error", (fault, text)
            => Find<SandboxFaultBody>(text) is { } body ? fault with { Body = body } : null),
        Member("retryAfterSeconds", "<n>", "add Retry-After", "none", (fault, text)
            => ReadNumber(text) is { } seconds ? fault with { RetryAfterSeconds = seconds } : null),
        Switch("rateHeaders", "add v2's rate headers, with nothing left", (fault, on) => fault with { RateHeaders = on }),
        Member("latencyMilliseconds", "0 to 60000", "wait first", "0", (fault, text)
            => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var time) && time < 1_000_000
                ? fault with { Latency = TimeSpan.FromMilliseconds(time) }
                : null),
        Switch("disconnect", "cut the connection", (fault, on) => fault with { Disconnect = on }),
        Switch("afterTheCall", "carry the call out first", (fault, on) => fault with { AfterTheCall = on }),
        Switch("revokeToken", "revoke the token that the call comes with", (fault, on) => fault with { RevokeToken = on }),
        Member("answer", string.Join('|', Words<SandboxFaultAnswer>()), "spoil the real answer", "intact", (fault, text)
            => Find<SandboxFaultAnswer>(text) is { } answer ? fault with { Answer = answer } : null),
        Member("path", "<start>", "only paths that begin so", AllCalls, (fault, text)
            => text.StartsWith('/') ? fault with { PathPrefix = text } : null),
        Member("method", "<method>", "only this HTTP method", AllCalls, (fault, text)
            => text.Length > 0 && text.All(char.IsAsciiLetter) ? fault with { Method = text.ToUpperInvariant() } : null),
        Member("percent", "1 to 100", "by chance, so many in a hundred", "100", (fault, text)
            => ReadNumber(text) is { } percent ? fault with { Percent = percent } : null),
        Member("count", "<n>|all", "how many calls", "1", (fault, text)
            => text == AllCalls ? fault with { Count = null } : ReadNumber(text) is { } count ? fault with { Count = count } : null),
    ];

    public static ArgumentGroup All { get; } = new("Faults, in force from the start", [
        new(Fault, "<member>=<value>,...", "makes calls go wrong; may be given more than once", _ => "none", Apply) { IsRepeatable = true },
    ]);

    private static ArgumentResult Apply(SandboxOptions options, string text)
    {
        var fault = new SandboxFault();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Split(text))
        {
            var name = part.Split('=', 2)[0];
            var value = part.Contains('=', StringComparison.Ordinal) ? part[(name.Length + 1)..] : null;
            if (Members.FirstOrDefault(member => member.Name == name) is not { } found)
            {
                return ArgumentResult.Wrong($"a fault has no '{name}'; it has {string.Join(", ", Members.Select(member => member.Name))}.");
            }

            if (!given.Add(name))
            {
                return ArgumentResult.Wrong($"it has '{name}' twice.");
            }

            if (found.Set(fault, value ?? (found.IsFlag ? "on" : "")) is not { } changed)
            {
                return ArgumentResult.Wrong($"'{part}' cannot be used; write {name}={found.Value}.");
            }

            fault = changed;
        }

        return Faults.FaultPlan.MistakeIn(fault) is { } mistake
            ? ArgumentResult.Wrong(mistake)
            : options with { Faults = [.. options.Faults, fault] };
    }

    private static FaultMember Member(
        string name, string value, string meaning, string usual, Func<SandboxFault, string, SandboxFault?> set)
        => new(name, value, meaning, usual, set);

    private static FaultMember Switch(string name, string meaning, Func<SandboxFault, bool, SandboxFault> set)
        => new(name, "on|off", meaning, "off", (fault, text) => text is "on" or "off" ? set(fault, text == "on") : null) { IsFlag = true };
}

/// <summary>A member of a fault on the command line.</summary>
/// <param name="Usual">What holds without it.</param>
/// <param name="Set">The fault with it; null when the text is no such value.</param>
internal sealed record FaultMember(string Name, string Value, string Meaning, string Usual, Func<SandboxFault, string, SandboxFault?> Set)
{
    /// <summary>Whether it may come without a value, which then is <c>on</c>.</summary>
    public bool IsFlag { get; init; }
}
