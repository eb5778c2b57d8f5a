using Microsoft.Extensions.Options;
using Personio.Client.Webhooks;

namespace Personio.Client.Connections;

/// <summary>Refuses a configuration that cannot work, by the name of the setting. Values of credentials are never quoted.</summary>
internal sealed class PersonioConnectionOptionsValidator : IValidateOptions<PersonioConnectionOptions>
{
    private const int MaxCredentialLength = 512;

    public ValidateOptionsResult Validate(string? name, PersonioConnectionOptions options)
    {
        var failures = new List<string>();
        CheckName(options, failures);
        CheckAddress(options, failures);
        CheckCredentials(options, failures);
        CheckCareerSite(options, failures);
        CheckSnakeCase(options, nameof(options.PartnerId), options.PartnerId, failures);
        CheckSnakeCase(options, nameof(options.AppId), options.AppId, failures);
        CheckTimeouts(options, failures);
        if (options.RateLimitFactor is not (>= 0.01 and <= 1000))
        {
            failures.Add($"{options.SettingName(nameof(options.RateLimitFactor))} must lie between 0.01 and 1000.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckName(PersonioConnectionOptions options, List<string> failures)
    {
        if (options.Name.Length is 0 or > 64 || !options.Name.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.'))
        {
            failures.Add("A Personio connection's name must be 1 to 64 letters, digits, '-', '_' or '.'.");
        }
    }

    private static void CheckAddress(PersonioConnectionOptions options, List<string> failures)
    {
        CheckAddress(options.SettingName(nameof(options.BaseAddress)), options.BaseAddress, "https://api.personio.de", failures);
    }

    private static void CheckCareerSite(PersonioConnectionOptions options, List<string> failures)
    {
        if (options.CareerSiteAddress is { } address)
        {
            CheckAddress(options.SettingName(nameof(options.CareerSiteAddress)), address, "https://acme.jobs.personio.de", failures);
        }

        if (IsSet(options.Company) && (options.Company!.Length > 63 || options.Company.StartsWith('-') || options.Company.EndsWith('-')
            || !options.Company.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        {
            failures.Add(
                $"{options.SettingName(nameof(options.Company))} must be the company's sub-domain alone, such as acme for acme.jobs.personio.de.");
        }
    }

    private static void CheckAddress(string setting, Uri? address, string example, List<string> failures)
    {
        if (address is null || !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            failures.Add($"{setting} must be an absolute http or https address such as {example}.");
            return;
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            failures.Add($"{setting} must not hold a user name, a query or a fragment.");
        }
    }

    private static void CheckCredentials(PersonioConnectionOptions options, List<string> failures)
    {
        CheckPair(options, (nameof(options.ClientId), options.ClientId), (nameof(options.ClientSecret), options.ClientSecret), failures);
        CheckPair(options, (nameof(options.RecruitingToken), options.RecruitingToken), (nameof(options.CompanyId), options.CompanyId), failures);
        CheckVisibleAscii(options, nameof(options.ClientId), options.ClientId, failures);
        CheckVisibleAscii(options, nameof(options.ClientSecret), options.ClientSecret, failures);
        CheckVisibleAscii(options, nameof(options.RecruitingToken), options.RecruitingToken, failures);
        CheckVisibleAscii(options, nameof(options.WebhookToken), options.WebhookToken, failures);
        CheckVisibleAscii(options, nameof(options.PreviousWebhookToken), options.PreviousWebhookToken, failures);
        CheckHeaders(options, nameof(options.WebhookHeaders), options.WebhookHeaders, failures);
        CheckHeaders(options, nameof(options.PreviousWebhookHeaders), options.PreviousWebhookHeaders, failures);
        if (IsSet(options.WebhookToken) && options.WebhookHeaders.Count > 0)
        {
            failures.Add($"{options.SettingName(nameof(options.WebhookToken))} and {nameof(options.WebhookHeaders)} are both set. Personio proves itself with one of them.");
        }

        if (IsSet(options.CompanyId) && (options.CompanyId!.Length > 19 || !options.CompanyId.All(char.IsAsciiDigit)))
        {
            failures.Add($"{options.SettingName(nameof(options.CompanyId))} must be Personio's numeric company id, digits only.");
        }
    }

    private static void CheckPair(
        PersonioConnectionOptions options, (string Name, string? Value) one, (string Name, string? Value) other, List<string> failures)
    {
        if (IsSet(one.Value) == IsSet(other.Value))
        {
            return;
        }

        var (present, missing) = IsSet(one.Value) ? (one.Name, other.Name) : (other.Name, one.Name);
        failures.Add($"{options.SettingName(missing)} is missing although {options.SettingName(present)} is set. Set both or neither.");
    }

    private static void CheckVisibleAscii(PersonioConnectionOptions options, string name, string? value, List<string> failures)
    {
        if (!IsSet(value))
        {
            return;
        }

        if (value!.Length > MaxCredentialLength || value.Any(static c => c is < '!' or > '~'))
        {
            failures.Add(
                $"{options.SettingName(name)} holds an illegal character or is longer than {MaxCredentialLength}: "
                + "only visible ASCII is possible. Check for spaces and line ends around it.");
        }
    }

    private static void CheckHeaders(
        PersonioConnectionOptions options, string name, IReadOnlyDictionary<string, string> headers, List<string> failures)
    {
        if (headers.Count > 0 && !WebhookCredential.CanBe(headers))
        {
            failures.Add(
                $"{options.SettingName(name)} must be one to {WebhookCredential.MaxHeaders} headers that Personio can send: printable ASCII, and none of HTTP's own such as Host.");
        }
    }

    private static void CheckSnakeCase(PersonioConnectionOptions options, string name, string? value, List<string> failures)
    {
        if (IsSet(value) && !IsUpperSnakeCase(value!))
        {
            failures.Add($"{options.SettingName(name)} must be UPPER_SNAKE_CASE: A to Z and 0 to 9 in words joined by single underscores.");
        }
    }

    private static bool IsUpperSnakeCase(string value) =>
        value.Length <= 128 && value.Split('_').All(static word =>
            word.Length > 0 && word.All(static c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)));

    private static void CheckTimeouts(PersonioConnectionOptions options, List<string> failures)
    {
        var attempt = options.SettingName(nameof(options.AttemptTimeout));
        var total = options.SettingName(nameof(options.TotalTimeout));
        if (options.AttemptTimeout < TimeSpan.FromMilliseconds(10) || options.AttemptTimeout > TimeSpan.FromMinutes(5))
        {
            failures.Add($"{attempt} must lie between 10 milliseconds and 5 minutes.");
        }

        if (options.TotalTimeout < options.AttemptTimeout || options.TotalTimeout > TimeSpan.FromMinutes(10))
        {
            failures.Add($"{total} must not be shorter than {attempt}, nor longer than 10 minutes.");
        }
    }

    private static bool IsSet(string? value) => !string.IsNullOrEmpty(value);
}
