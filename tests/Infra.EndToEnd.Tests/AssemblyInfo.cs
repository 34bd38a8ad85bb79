// Terraform is told through the environment where the emulator and its providers are.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
