using Infra.Contracts.Problems;

namespace Infra.Constructs.Posture;

/// <summary>Validates exceptions: each needs a subject, a reason, an owner and an end date that has not passed.</summary>
internal static class ExceptionRules
{
    /// <summary>Returns the problems of an exception on a construct.</summary>
    public static IEnumerable<Problem> Check(string constructPath, PostureException exception, DateOnly today)
    {
        var settings = string.Join(", ", exception.Settings);
        if (exception.Expires < today)
        {
            yield return new("INFRA1301", constructPath,
                $"The exception for {settings} expired on {exception.Expires:yyyy-MM-dd}; today is {today:yyyy-MM-dd}.",
                $"Ask {exception.Owner} to renew it in a review, or remove it.");
        }

        if (exception.Settings.Count == 0 || string.IsNullOrWhiteSpace(exception.Reason) || string.IsNullOrWhiteSpace(exception.Owner))
        {
            yield return new("INFRA1303", constructPath,
                $"The exception for {(settings.Length > 0 ? settings : "no setting")} is incomplete: it must change a setting and name a reason and an owner.",
                "Complete it, or remove it.");
        }
    }
}
