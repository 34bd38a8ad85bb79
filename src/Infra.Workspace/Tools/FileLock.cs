namespace Infra.Workspace.Tools;

/// <summary>Lets one process at a time into a piece of work. The operating system frees it when a process ends, however it ends.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private readonly FileStream _stream;

    private FileLock(FileStream stream) => _stream = stream;

    /// <summary>Waits until this process holds the lock; <paramref name="onWait"/> is called once if it has to wait.</summary>
    public static async Task<FileLock> AcquireAsync(string path, Action onWait, CancellationToken cancellation)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (Directory.Exists(Path.GetDirectoryName(path)))
            {
                if (!waited) onWait();
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
