using System.Globalization;
using System.Net.Mail;

namespace Personio.Subgraph.Errors;

/// <summary>Collects what is wrong with an input by itself, before any call is made.</summary>
/// <remarks>Messages name the bounds, never the value: it may be personal data.</remarks>
public sealed class InputMistakes
{
    /// <summary>Personio documents no lengths; its forms take 255 characters.</summary>
    public const int MaxTextLength = 255;

    private const int MaxIdLength = 64;

    private readonly List<ValidationError> _errors = [];

    /// <summary>Checks an input that is an id of Personio's newer API and nothing else, in the field <c>id</c>.</summary>
    /// <exception cref="ValidationException">It cannot be one.</exception>
    public static void CheckIdAlone(string id)
    {
        var mistakes = new InputMistakes();
        mistakes.RequireId("id", id);
        mistakes.ThrowIfAny();
    }

    /// <summary>Adds a mistake.</summary>
    /// <param name="field">The input's field, as a path where it lies deeper: <c>rows[2].start</c>.</param>
    /// <param name="code">One of <see cref="WriteErrorCodes"/>.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public void Add(string field, string code, string message) => _errors.Add(new ValidationError(message, field, code));

    /// <summary>A text that must be there.</summary>
    public void RequireText(string field, string? value, int maxLength = MaxTextLength)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, WriteErrorCodes.Required, "Must not be blank.");
            return;
        }

        CheckText(field, value, maxLength);
    }

    /// <summary>A text that may be missing, but not blank.</summary>
    public void CheckText(string field, string? value, int maxLength = MaxTextLength)
    {
        if (value is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, WriteErrorCodes.Required, "Must not be blank; leave it out instead.");
        }
        else if (value.Length > maxLength)
        {
            Add(field, WriteErrorCodes.TooLong, $"Must have at most {maxLength.ToString(CultureInfo.InvariantCulture)} characters.");
        }
    }

    /// <summary>An e-mail address and nothing else; whether it is there is not asked here.</summary>
    public void CheckEmail(string field, string? value)
    {
        if (value?.Trim() is { Length: > 0 } text
            && !(MailAddress.TryCreate(text, out var address) && string.Equals(address.Address, text, StringComparison.Ordinal)))
        {
            Add(field, WriteErrorCodes.InvalidFormat, "Must be an e-mail address.");
        }
    }

    /// <summary>A number within bounds, both included; null is within.</summary>
    /// <param name="field">The input's field.</param>
    /// <param name="value">The number.</param>
    /// <param name="min">The smallest.</param>
    /// <param name="max">The largest.</param>
    /// <param name="unit">What is counted, such as <c>hours</c>; for the message.</param>
    public void CheckRange(string field, decimal? value, decimal min, decimal max, string unit)
    {
        if (value < min || value > max)
        {
            Add(field, WriteErrorCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"Must be {min} to {max} {unit}."));
        }
    }

    /// <summary>A period that does not end before it starts; open at either end where a day is null.</summary>
    public void CheckPeriod(string endField, DateOnly? start, DateOnly? end)
    {
        if (end < start)
        {
            Add(endField, WriteErrorCodes.Contradiction, "Must not be before the first day.");
        }
    }

    /// <summary>An id of Personio's newer API: letters, digits, hyphens and underscores.</summary>
    public void CheckId(string field, string? id)
    {
        if (id is not null && (id.Length is 0 or > MaxIdLength || !id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
        {
            Add(field, WriteErrorCodes.InvalidFormat, "Is no id of Personio's.");
        }
    }

    /// <summary>An id of Personio's newer API that must be there.</summary>
    public void RequireId(string field, string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            Add(field, WriteErrorCodes.Required, "Must not be blank.");
            return;
        }

        CheckId(field, id);
    }

    /// <summary>An id of Personio's older API, a number, that must be there.</summary>
    public void RequireNumericId(string field, string? id, string noun)
    {
        if (string.IsNullOrWhiteSpace(id))
        {
            Add(field, WriteErrorCodes.Required, "Must not be blank.");
            return;
        }

        CheckNumericId(field, id, noun);
    }

    /// <summary>An id of Personio's older API: a number.</summary>
    public void CheckNumericId(string field, string? id, string noun)
    {
        if (id is not null && !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Add(field, WriteErrorCodes.InvalidFormat, $"The id of {noun} is a number.");
        }
    }

    /// <summary>A key of the caller's own choice, in the field <c>idempotencyKey</c>.</summary>
    public void CheckIdempotencyKey(string? key) => CheckText("idempotencyKey", key);

    /// <summary>Ends the mutation where there is any mistake.</summary>
    /// <exception cref="ValidationException">Has all of them.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new ValidationException(_errors);
        }
    }
}
