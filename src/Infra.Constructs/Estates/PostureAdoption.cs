using Infra.Constructs.Posture;
using Infra.Contracts.Problems;
using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Estates;

/// <summary>Checks the posture of a construct against its environment's level and derives waivers from it.</summary>
internal sealed class PostureAdoption<TPosture>(string constructPath, PostureLevel level, DateOnly today)
    where TPosture : SecurityPosture, IPosturePresets<TPosture>
{
    /// <summary>The posture of a construct that is not given one.</summary>
    public TPosture Preset => level == PostureLevel.Hardened ? TPosture.Hardened : TPosture.Relaxed;

    /// <summary>Returns the reasons why the construct cannot use <paramref name="posture"/>; empty if it can.</summary>
    public IEnumerable<Problem> Check(TPosture posture)
    {
        foreach (var exception in posture.Exceptions)
        {
            var named = exception with { Settings = [.. exception.Settings.Select(FullName)] };
            foreach (var problem in ExceptionRules.Check(constructPath, named, today)) yield return problem;
        }

        if (level == PostureLevel.Relaxed) yield break;

        var excepted = posture.Exceptions.SelectMany(exception => exception.Settings).ToHashSet();
        foreach (var setting in PostureSettings.Of<TPosture>().Where(setting => !excepted.Contains(setting.Name)))
        {
            if (Equals(setting.ValueIn(posture), setting.ValueIn(TPosture.Hardened))) continue;
            yield return new("INFRA1302", constructPath,
                $"{FullName(setting.Name)} is \"{setting.Display(posture)}\" in a hardened environment, where it is \"{setting.Display(TPosture.Hardened)}\".",
                $"Keep the hardened value, or write {typeof(TPosture).Name}.Hardened.Except(…) with a reason, an owner and an expiry date.");
        }
    }

    /// <summary>Returns the waivers for the posture's exceptions, one per setting.</summary>
    public IEnumerable<WaiverEntry> Waivers(TPosture posture) =>
        from exception in posture.Exceptions
        from setting in PostureSettings.Of<TPosture>()
        where exception.Settings.Contains(setting.Name)
        select new WaiverEntry(constructPath, FullName(setting.Name), setting.Controls, exception.Reason, exception.Owner, exception.Expires);

    private static string FullName(string setting) => $"{typeof(TPosture).Name}.{setting}";
}
