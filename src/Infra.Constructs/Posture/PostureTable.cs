using Infra.Contracts.Synthesized;

namespace Infra.Constructs.Posture;

/// <summary>The postures of the SDK, with both presets side by side: what <c>./infra posture</c> shows.</summary>
internal static class PostureTable
{
    /// <summary>Every posture there is; a test holds this list against the assembly.</summary>
    public static IReadOnlyList<PostureEntry> All { get; } =
    [
        Entry<AksPosture>(),
        Entry<BinaryAuthorizationPosture>(),
        Entry<BucketPosture>(),
        Entry<EksPosture>(),
        Entry<GkeNodePoolPosture>(),
        Entry<GkePosture>(),
        Entry<GoogleBucketPosture>(),
        Entry<GoogleInstancePosture>(),
        Entry<GoogleNetworkPosture>(),
        Entry<InstancePosture>(),
        Entry<KeyVaultPosture>(),
        Entry<LinuxVirtualMachinePosture>(),
        Entry<LogAnalyticsWorkspacePosture>(),
        Entry<NodeGroupPosture>(),
        Entry<ProjectLogsPosture>(),
        Entry<ResourceGroupPosture>(),
        Entry<SecurityGroupPosture>(),
        Entry<StorageAccountPosture>(),
        Entry<VirtualNetworkPosture>(),
        Entry<VpcPosture>(),
    ];

    private static PostureEntry Entry<TPosture>() where TPosture : SecurityPosture, IPosturePresets<TPosture> => new(
        typeof(TPosture).Name,
        [
            .. PostureSettings.Of<TPosture>().Select(setting =>
                new PostureSetting(setting.Name, setting.Display(TPosture.Relaxed), setting.Display(TPosture.Hardened), setting.Controls)),
        ]);
}
