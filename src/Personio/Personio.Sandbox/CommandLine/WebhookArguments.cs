using System.Globalization;
using static Personio.Sandbox.CommandLine.ArgumentKinds;

namespace Personio.Sandbox.CommandLine;

/// <summary>How webhooks are sent: one argument for each of <see cref="SandboxWebhookOptions"/>.</summary>
internal static class WebhookArguments
{
    private const string Never = "never";

    public static ArgumentGroup All { get; } = new("Webhooks", [
        List(
            "--webhook-allowed-hosts", "<list>", "hosts, besides the own machine, to send to",
            options => options.Webhooks.AllowedHosts is { Count: > 0 } hosts ? string.Join(',', hosts) : "none",
            (options, words) => Set(options, webhooks => webhooks with { AllowedHosts = words })),
        Switch("--webhook-require-https", "refuse http even for the own machine", w => w.RequireHttps, (w, on) => w with { RequireHttps = on }),
        Duration(
            "--webhook-acknowledgement-time", "how long a receiver may take", options => options.Webhooks.AcknowledgementTime,
            (options, time) => Set(options, webhooks => webhooks with { AcknowledgementTime = time })),
        new(
            "--webhook-retry-delays", "<times>", "when an event comes again, after its first attempt",
            options => string.Join(',', options.Webhooks.RetryDelays.Select(Durations.Write)), ApplyDelays),
        Number(
            "--webhook-requests-per-attempt", "how often an attempt sends it", options => options.Webhooks.RequestsPerAttempt,
            (options, number) => Set(options, webhooks => webhooks with { RequestsPerAttempt = number })),
        Switch("--webhook-retry-client-errors", "4xx is worth another try", w => w.RetryClientErrors, (w, on) => w with { RetryClientErrors = on }),
        Switch("--webhook-retry-redirects", "3xx is worth another try", w => w.RetryRedirects, (w, on) => w with { RetryRedirects = on }),
        new(
            "--webhook-disable-after", "<n>|never", "events given up in a row that disable it",
            options => options.Webhooks.DisableAfter?.ToString(CultureInfo.InvariantCulture) ?? Never, ApplyDisableAfter),
        Switch("--webhook-send-twice", "everything is sent twice", w => w.SendTwice, (w, on) => w with { SendTwice = on }),
        Switch("--webhook-out-of-order", "events overtake each other", w => w.OutOfOrder, (w, on) => w with { OutOfOrder = on }),
        Switch("--webhook-hyphenated-keys", "payload keys have hyphens, as documented", w => w.HyphenatedKeys, (w, on) => w with { HyphenatedKeys = on }),
    ]);

    private static ArgumentResult ApplyDelays(SandboxOptions options, string text)
    {
        var delays = new List<TimeSpan>();
        foreach (var word in Split(text))
        {
            if (!Durations.TryRead(word, out var delay))
            {
                return ArgumentResult.Wrong($"'{word}' is no time; {Durations.Expected}");
            }

            delays.Add(delay);
        }

        return Set(options, webhooks => webhooks with { RetryDelays = delays });
    }

    private static ArgumentResult ApplyDisableAfter(SandboxOptions options, string text)
    {
        var number = ReadNumber(text);
        return number is null && text != Never
            ? ArgumentResult.Wrong("write a whole number or never.")
            : Set(options, webhooks => webhooks with { DisableAfter = number });
    }

    private static SandboxArgument Switch(
        string name, string meaning, Func<SandboxWebhookOptions, bool> read, Func<SandboxWebhookOptions, bool, SandboxWebhookOptions> set)
        => Flag(name, meaning, options => read(options.Webhooks), (options, on) => Set(options, webhooks => set(webhooks, on)));

    private static SandboxOptions Set(SandboxOptions options, Func<SandboxWebhookOptions, SandboxWebhookOptions> change)
        => options with { Webhooks = change(options.Webhooks) };
}
