using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Posture;

/// <summary>The postures of the SDK, with both presets side by side: what <c>./infra posture</c> shows.</summary>
internal static class PostureTable
{
    /// <summary>Every posture there is; a test holds this list against the assembly.</summary>
    public static IReadOnlyList<PostureEntry> All { get; } =
    [
        Entry<BucketPosture>(),
        Entry<EksPosture>(),
        Entry<InstancePosture>(),
        Entry<NodeGroupPosture>(),
        Entry<SecurityGroupPosture>(),
        Entry<VpcPosture>(),
    ];

    private static PostureEntry Entry<TPosture>() where TPosture : SecurityPosture, IPosturePresets<TPosture> => new(
        typeof(TPosture).Name,
        [
            .. PostureSettings.Of<TPosture>().Select(setting =>
                new PostureSetting(setting.Name, setting.Display(TPosture.Relaxed), setting.Display(TPosture.Hardened), setting.Controls)),
        ]);
}
