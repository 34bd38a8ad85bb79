// All tests share one jsii process, which answers one question at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
